package io.github.camelfilemaker.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.spi.CredentialsProvider;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestCredentialsTest {

    private static final Authenticator ADA = Authenticator.basic("ada", "secret of Ada");
    private static final Map<String, Authenticator> KNOWN = Map.of("t0 ken+&", ADA, "t0ken", ADA);

    private static final CredentialsProvider BASIC = RequestCredentials.basicAuthorization();
    private static final CredentialsProvider BEARER = RequestCredentials.bearerToken(KNOWN::get);
    private static final CredentialsProvider HEADER = RequestCredentials.header("X-Token", KNOWN::get);
    private static final CredentialsProvider COOKIE = RequestCredentials.cookie("sid", KNOWN::get);
    private static final CredentialsProvider PARAMETER = RequestCredentials.parameter("token", KNOWN::get);

    private static final CamelContext CONTEXT = new DefaultCamelContext();

    private final Exchange exchange = new DefaultExchange(CONTEXT);

    /** Only a started context has maps for headers in which upper and lower case are the same. */
    @BeforeAll
    static void start() {
        CONTEXT.start();
    }

    @AfterAll
    static void stop() {
        CONTEXT.stop();
    }

    private Exchange with(String header, Object value) {
        exchange.getMessage().setHeader(header, value);
        return exchange;
    }

    private Exchange withBasic(String scheme, byte[] pair) {
        return with("Authorization", scheme + " " + Base64.getEncoder().encodeToString(pair));
    }

    private Authenticator ofBasic(String pair) {
        return BASIC.credentials(withBasic("Basic", pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void basicIsTheAccountItself() {
        Authenticator account = ofBasic("ada:secret of Ada");

        assertThat(account.identity()).isEqualTo(ADA.identity());
        assertThat(account.secret()).isEqualTo(ADA.secret());
        assertThat(account.loginHeaders()).isEqualTo(ADA.loginHeaders());
    }

    @Test
    void basicIsReadAsUtf8() {
        assertThat(ofBasic("J\u00fcrgen:\u6771\u4eac").secret()).isEqualTo("\u6771\u4eac");
    }

    @Test
    void aPasswordMayHaveColons() {
        assertThat(ofBasic("ada:a:b").secret()).isEqualTo("a:b");
    }

    @Test
    void aPasswordMayBeEmpty() {
        assertThat(ofBasic("ada:").secret()).isEmpty();
    }

    @Test
    void aNameMayNotBeEmpty() {
        assertThat(ofBasic(":secret")).isNull();
    }

    @Test
    void basicWithoutAColonIsNoAccount() {
        assertThat(ofBasic("ada")).isNull();
    }

    @Test
    void basicThatIsNotUtf8IsNoAccount() {
        assertThat(BASIC.credentials(withBasic("Basic", "J\u00fcrgen:x".getBytes(StandardCharsets.ISO_8859_1)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "Basic", "Basic ", "Basic !!!", "Basic YWRh OnNlY3JldA==", "YWRhOnNlY3JldA==", "Bearer t0ken" })
    void malformedBasicIsNoAccount(String authorization) {
        assertThat(BASIC.credentials(with("Authorization", authorization))).isNull();
    }

    @Test
    void twoAuthorizationsAreNoAccount() {
        assertThat(BASIC.credentials(with("Authorization", List.of("Basic YWRhOg==", "Basic Ym9iOg==")))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Basic", "basic", "BASIC" })
    void theCaseOfTheSchemeDoesNotMatter(String scheme) {
        assertThat(BASIC.credentials(withBasic(scheme, "ada:x".getBytes(StandardCharsets.UTF_8)))).isNotNull();
    }

    @Test
    void theCaseOfAHeaderDoesNotMatter() {
        with("authorization", "bearer t0ken");
        with("x-token", "t0ken");

        assertThat(BEARER.credentials(exchange)).isSameAs(ADA);
        assertThat(HEADER.credentials(exchange)).isSameAs(ADA);
    }

    @Test
    void aBearerTokenIsLookedUp() {
        assertThat(BEARER.credentials(with("Authorization", "Bearer t0ken"))).isSameAs(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Bearer", "Bearer ", "Bearert0ken", "t0ken", "Basic t0ken", "Bearer unknown" })
    void anythingElseIsNoBearerToken(String authorization) {
        assertThat(BEARER.credentials(with("Authorization", authorization))).isNull();
    }

    @Test
    void anUnknownHeaderIsNoAccount() {
        assertThat(HEADER.credentials(with("X-Token", "unknown"))).isNull();
    }

    @Test
    void whatIsAbsentOrEmptyIsNotLookedUp() {
        CredentialsProvider header = RequestCredentials.header("X-Token", text -> ADA);

        assertThat(header.credentials(exchange)).isNull();
        assertThat(header.credentials(with("X-Token", ""))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "sid=t0ken", "lang=en; sid=t0ken; theme=dark", "lang=en;sid=t0ken", "sid=\"t0ken\"; x=y",
            "sid=t0ken; sid=other", "broken; sid=t0ken" })
    void aCookieIsFoundAmongTheOthers(String cookies) {
        assertThat(COOKIE.credentials(with("Cookie", cookies))).isSameAs(ADA);
    }

    @Test
    void aCookieIsFoundInSeveralHeaders() {
        assertThat(COOKIE.credentials(with("cookie", List.of("lang=en", "sid=t0ken")))).isSameAs(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ";", "=", "sid", "sid=", "sid=\"\"", "sid=\"", "SID=t0ken", "othersid=t0ken", "x=sid=t0ken" })
    void anythingElseIsNoCookie(String cookies) {
        assertThat(COOKIE.credentials(with("Cookie", cookies))).isNull();
    }

    @Test
    void aParameterIsDecoded() {
        assertThat(PARAMETER.credentials(with(Exchange.HTTP_QUERY, "city=Paris&token=t0+ken%2B%26"))).isSameAs(ADA);
    }

    @Test
    void aParameterIsThatOfTheRawQueryIfThereIsOne() {
        with(Exchange.HTTP_QUERY, "token=t0 ken+&");
        with(Exchange.HTTP_RAW_QUERY, "token=t0%20ken%2B%26");

        assertThat(PARAMETER.credentials(exchange)).isSameAs(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "token", "token=", "TOKEN=t0ken", "x=token=t0ken", "token=%zz", "token=unknown&token=t0ken" })
    void anythingElseIsNoParameter(String query) {
        assertThat(PARAMETER.credentials(with(Exchange.HTTP_QUERY, query))).isNull();
    }

    @Test
    void aHeaderIsNoParameterOfARequestThatHasAQuery() {
        with(Exchange.HTTP_QUERY, "city=Paris");
        with("token", "t0ken");

        assertThat(PARAMETER.credentials(exchange)).isNull();
    }

    @Test
    void withoutAQueryAParameterIsTheHeaderOfTheConsumer() {
        assertThat(PARAMETER.credentials(with("token", "t0ken"))).isSameAs(ADA);
    }

    @Test
    void theFirstThatKnowsAnAccountIsTaken() {
        CredentialsProvider either = RequestCredentials.firstOf(BASIC, COOKIE, HEADER);
        with("X-Token", "t0ken");
        assertThat(either.credentials(exchange)).isSameAs(ADA);

        assertThat(either.credentials(withBasic("Basic", "bob:x".getBytes(StandardCharsets.UTF_8))).identity())
                .isEqualTo(Authenticator.basic("bob", "x").identity());
    }

    @Test
    void ifNobodyKnowsAnAccountThereIsNone() {
        assertThat(RequestCredentials.firstOf(BASIC, COOKIE).credentials(exchange)).isNull();
    }

    @Test
    void aFailureOfALookupIsThatOfTheExchange() {
        CredentialsProvider broken = RequestCredentials.header("X-Token", text -> {
            throw new IllegalStateException("no directory");
        });

        assertThatThrownBy(() -> broken.credentials(with("X-Token", "t0ken"))).hasMessage("no directory");
    }
}
