package io.github.camelfilemaker;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Each mistake gets one sentence that names the option and the value, or what to change. */
class BadInputTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null || failure.getCause() == failure ? failure : rootOf(failure.getCause());
    }

    private static String whyNotStarted(String uri, Consumer<FileMakerConfiguration> options) throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(Museum.start()).with(options).started()) {
            Throwable failure = catchThrowable(() -> museum.context.getEndpoint(uri));
            assertThat(failure).isNotNull();
            return rootOf(failure).getMessage();
        }
    }

    private static Exception failureOf(String uri, Object body, Fault... faults) throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(faults);
            return museum.send(uri, body).getException();
        }
    }

    @Test
    void aMissingHost() throws Exception {
        assertThat(whyNotStarted("filemaker:Artists", options -> options.setHost(null))).isEqualTo(
                "The option host is missing: set camel.component.filemaker.host, or add host=... to the endpoint");
    }

    @Test
    void aMissingDatabase() throws Exception {
        assertThat(whyNotStarted("filemaker:Artists", options -> options.setDatabase(" "))).startsWith(
                "The option database is missing: set camel.component.filemaker.database");
    }

    @Test
    void aMissingPassword() throws Exception {
        assertThat(whyNotStarted("filemaker:Artists", options -> options.setPassword(null))).startsWith(
                "The option password is missing: set camel.component.filemaker.password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "host=ftp://fm.example.com | The option host=ftp://fm.example.com is not a host, host:port",
            "action=fnd | action=fnd is not known. Use one of: find, findOne, list, get, create, update",
            "outputType=xml | outputType=xml is not known. Use one of: records, pojo, stream, json, raw",
            "noRecords=nothing | noRecords=nothing is not known. Use one of: empty, null, fail",
            "dateFormats=de | dateFormats=de is not known. Use one of: us, file, iso",
            "paging=page | paging=page is not known. Use one of: offset, keyset",
            "sessionTtl=20m | The option sessionTtl=1200000 ms must be less than 15 minutes",
            "maxSessions=0 | The option maxSessions=0 must be more than 0",
            "scriptSessions=-1 | The option scriptSessions=-1 must not be less than 0",
            "maxQueueSize=0 | The option maxQueueSize=0 must be more than 0",
            "maxSessions=21 | The option maxConnections=20 must be at least maxSessions + scriptSessions, which is 21",
            "maxConnections=0 | The option maxConnections=0 must be more than 0",
            "proxyHost=proxy | The option proxyPort is missing",
            "dataSourceLogins=RAW([{]) | The option dataSourceLogins is not a JSON array",
            "authenticationType=custom | The option authenticator is missing",
            "sessionCache=radish | sessionCache=radish is neither memory, none, one of [infinispan, " })
    void anOptionThatDoesNotFit(String option, String sentence) throws Exception {
        assertThat(whyNotStarted("filemaker:Artists?" + option, options -> options.setSessionCache(null)))
                .startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "onConsume=done | onConsume=done is not known. Use update:Field=Value",
            "onConsumeFailed=update:Status | onConsumeFailed=update:Status is not known. Use update:Field=Value",
            "onConsumeBatchComplete=delete | onConsumeBatchComplete=delete is not for a batch: use script:Name or none",
            "initialPosition=yesterday | initialPosition=yesterday is not a number, a date (2026-01-31) or a timestamp",
            "overlap=-1 | The option overlap=-1 must not be less than 0",
            "claimTimeout=0 | The option claimTimeout=0 must be more than 0",
            "reconcileInterval=0 | The option reconcileInterval=0 must be more than 0",
            "timeZone=Vienna | timeZone=Vienna is not known: use a name such as Europe/Vienna",
            "outputType=json | outputType=json is not for consumers",
            "pageSize=0 | pageSize=0 is not a whole number from 1 on",
            "trackingField=A&dateFormats=file | dateFormats=file cannot be read here, where values of A are compared",
            "trackingField=A&claimField=B | claimField=B does not go with trackingField=A" })
    void anOptionOfAConsumerThatDoesNotFit(String option, String sentence) throws Exception {
        assertThat(whyNotPolled("filemaker:Artists?" + option)).startsWith(sentence);
    }

    @Test
    void aConsumerWithoutALayout() throws Exception {
        assertThat(whyNotPolled("filemaker:-")).startsWith("A consumer needs a layout");
    }

    private static String whyNotPolled(String uri) throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(Museum.start())) {
            RouteBuilder route = new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).to("mock:records");
                }
            };
            Throwable failure = catchThrowable(() -> museum.started(route));
            while (!(failure instanceof IllegalArgumentException)) {
                failure = failure.getCause();
            }
            return failure.getMessage();
        }
    }

    @Test
    void aWrongActionInAHeader() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            Exchange exchange = museum.template.request(
                    "filemaker:Artists", e -> e.getIn().setHeader(FileMakerConstants.ACTION, "search"));

            assertThat(exchange.getException())
                    .hasMessageStartingWith("CamelFileMakerAction=search is not known. Use one of: find, findOne");
        }
    }

    @Test
    void aWrongLayout() throws Exception {
        Exception failure = failureOf("filemaker:Artist?action=find", PARIS);

        assertThat(failure).isInstanceOf(FileMakerApiException.class).hasMessage(
                "FileMaker error 105 (Layout is missing) for action=find, layout=Artist, HTTP status 500: check the name of the"
                                                                                 + " layout and whether the account may see it; a folder is not a layout");
        FileMakerApiException answer = (FileMakerApiException) failure;
        assertThat(answer.getCode()).isEqualTo(105);
        assertThat(answer.getHttpResponseCode()).isEqualTo(500);
        assertThat(answer.getAction()).isEqualTo("find");
        assertThat(answer.getLayout()).isEqualTo("Artist");
    }

    @Test
    void noLayoutAtAll() throws Exception {
        assertThat(failureOf("filemaker:-?action=list", null)).hasMessageStartingWith(
                "action=list needs layout: set the option layout or the header CamelFileMakerLayout");
    }

    @Test
    void aMalformedQuery() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=find&query=RAW({\"City\")", null))
                .hasMessageStartingWith("query is not valid JSON: Unexpected end-of-input");
    }

    @Test
    void aMissingRecordId() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=get", null)).hasMessage(
                "action=get needs recordId: set the option recordId or the header CamelFileMakerRecordId");
    }

    @Test
    void aRecordThatIsNotThere() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=get&recordId=999", null))
                .hasMessageStartingWith("FileMaker error 101 (Record is missing) for action=get, layout=Artists")
                .hasMessageContaining("there is no record with this recordId");
    }

    @Test
    void aFieldThatIsNotOnTheLayout() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=find", Map.of("Town", "Paris")))
                .hasMessageStartingWith("FileMaker error 102 (Field is missing)")
                .hasMessageContaining("the Data API knows only the fields that are placed on it");
    }

    @Test
    void aHostThatIsNotThere() throws Exception {
        Exception failure = failureOf("filemaker:Artists?action=find&host=http://127.0.0.1:" + freePort(), PARIS);

        assertThat(failure).isInstanceOf(FileMakerTransportException.class).hasMessageMatching(
                "Cannot connect to http://127.0.0.1:\\d+: check the option host, and that FileMaker Server runs there\\."
                                                                                               + " Call: action=login\\.");
    }

    @Test
    void aHostThatIsNotKnown() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=find&host=no-such-host.invalid", PARIS))
                .hasMessageStartingWith("The host no-such-host.invalid is not known: check the option host.");
    }

    @Test
    void aCertificateThatIsNotTrusted() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(Museum.start(builder -> builder.https())).started()) {
            Exception failure = museum.send("filemaker:Artists?action=find", PARIS).getException();

            assertThat(failure).isInstanceOf(FileMakerTransportException.class)
                    .hasMessageStartingWith("The TLS connection to https://127.0.0.1:")
                    .hasMessageContaining("trust the server's certificate with the option sslContextParameters");
        }
    }

    @Test
    void aWrongPassword() throws Exception {
        Exception failure = failureOf("filemaker:Artists?action=find&password=wrong", PARIS);

        assertThat(failure).isInstanceOf(FileMakerSessionException.class)
                .hasMessageStartingWith("The log in was refused. FileMaker error 212 (")
                .hasMessageEndingWith("check the options username and password");
        assertThat(((FileMakerSessionException) failure).getCode()).isEqualTo(212);
    }

    @Test
    void aDatabaseThatIsNotOpen() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=find&database=Musuem", PARIS))
                .hasMessageStartingWith("The log in was refused. FileMaker error 802 (")
                .hasMessageContaining("check the option database (the name without .fmp12)");
    }

    @Test
    void anAnswerInHtml() throws Exception {
        Exception failure = failureOf("filemaker:Artists?action=find", PARIS, Fault.html(502));

        assertThat(failure).isInstanceOf(FileMakerTransportException.class)
                .hasMessageStartingWith("Not a Data API answer for action=find, layout=Artists: HTTP status 502, text/html")
                .hasMessageContaining("its Data API is switched off or down");
        assertThat(((FileMakerTransportException) failure).getHttpResponseCode()).isEqualTo(502);
    }

    @Test
    void anAnswerThatBreaksOff() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=create", PARIS, Fault.truncated()))
                .isInstanceOf(FileMakerTransportException.class).hasMessageContaining("The server may have done the work.");
    }

    @Test
    void aConnectionThatIsResetUnderAWrite() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=create", PARIS, Fault.reset()))
                .isInstanceOf(FileMakerTransportException.class).hasMessageContaining("The server may have done the work.");
    }

    @Test
    void aConnectionThatIsResetUnderAReadIsTriedOnceMore() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=find", PARIS, Fault.reset())).isNull();
    }

    @Test
    void aFullServer() throws Exception {
        assertThat(failureOf("filemaker:Artists?action=find", PARIS, Fault.loginCode(812).atLogin()))
                .hasMessageStartingWith("The log in was refused. FileMaker error 812")
                .hasMessageContaining("too many sessions are open on the server");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
