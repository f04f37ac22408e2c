package io.github.camelfilemaker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.simulator.ContainerFile;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerTest {

    private static final String UPLOAD = "filemaker:Artists?action=upload&recordId=1&containerField=Photo";
    private static final String DOWNLOAD = "filemaker:Artists?action=download&recordId=1&containerField=Photo";
    private static final int LARGE = 200 * 1024 * 1024;

    @TempDir
    Path folder;

    private CamelMuseum museum;

    @BeforeEach
    void open() throws Exception {
        museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:to-file").to(DOWNLOAD).to("file:" + folder + "?fileName=out");
                from("direct:twice").to(DOWNLOAD).setHeader("first", simple("${bodyAs(String)}"));
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        museum.close();
    }

    private Exchange ok(String uri, Object body) {
        Exchange exchange = museum.send(uri, body);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private ContainerFile photo() {
        return museum.server.database("Museum").table("Artists").record(1).file("Photo").orElseThrow();
    }

    @Test
    void bytesGoUpWithNameAndType() {
        Exchange exchange = museum.template.request(UPLOAD, e -> {
            e.getIn().setBody("picture".getBytes(StandardCharsets.UTF_8));
            e.getIn().setHeader(Exchange.FILE_NAME, "Porträt \u6771.jpg");
        });

        assertThat(exchange.getException()).isNull();
        assertThat(photo().name()).isEqualTo("Porträt \u6771.jpg");
        assertThat(photo().contentType()).isEqualTo("image/jpeg");
        assertThat(photo().bytes()).asString(StandardCharsets.UTF_8).isEqualTo("picture");
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.MOD_ID)).isNotNull();
    }

    @Test
    void aStreamOfUnknownLengthGoesUp() {
        ok(UPLOAD, new ByteArrayInputStream("picture".getBytes(StandardCharsets.UTF_8)));

        assertThat(photo().length()).isEqualTo(7);
    }

    @Test
    void whatWentUpComesDown() {
        ok(UPLOAD, "picture");

        Exchange exchange = ok(DOWNLOAD, null);

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("picture");
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.CONTENT_LENGTH)).isEqualTo(7L);
    }

    @Test
    void aDownloadCanBeReadTwice() {
        ok(UPLOAD, "picture");

        Exchange exchange = ok("direct:twice", null);

        assertThat(exchange.getMessage().getHeader("first")).isEqualTo("picture");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("picture");
    }

    @Test
    void aLargeFileGoesUpAndDownWithoutBeingHeldInMemory() throws Exception {
        long before = usedMemory();
        Exchange exchange = museum.template.request(UPLOAD, e -> e.getIn().setBody(new Zeros(LARGE)));
        assertThat(exchange.getException()).isNull();

        ok("direct:to-file", null);

        assertThat(Files.size(folder.resolve("out"))).isEqualTo(LARGE);
        assertThat(usedMemory() - before).as("bytes more in use").isLessThan(LARGE / 4);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void downloadsThatNobodyReadsGiveTheirConnectionsBack() {
        ok(UPLOAD, "picture");
        String few = DOWNLOAD + "&maxConnections=2&responseTimeout=5s";

        for (int i = 0; i < 10; i++) {
            ok(few, null);
        }
    }

    @Test
    void anEmptyFieldIsSaidToBeEmpty() {
        assertThat(museum.send(DOWNLOAD, null).getException())
                .hasMessage("The container field Photo of the record is empty");
    }

    @Test
    void aFieldThatIsNotOnTheLayoutIsNamed() {
        assertThat(museum.send("filemaker:Artists?action=download&recordId=1&containerField=Foto", null).getException())
                .hasMessageStartingWith("containerField=Foto is not on the layout Artists");
    }

    @Test
    void anAddressOnAnotherHostIsNeverAsked() {
        Exception failure = museum.send(
                "filemaker:Artists?action=download&recordId=1&containerField=Note", null).getException();
        assertThat(failure).hasMessageContaining("is empty");
        museum.server.database("Museum").table("Artists").edit(1, Map.of("Note", "https://evil.example.com/x"));

        failure = museum.send("filemaker:Artists?action=download&recordId=1&containerField=Note", null).getException();

        assertThat(failure).isInstanceOf(FileMakerTransportException.class)
                .hasMessageContaining("is not on the configured host").hasMessageContaining("nor the token is sent there");
    }

    @Test
    void nothingToUploadIsRefused() {
        assertThat(museum.send(UPLOAD, null).getException()).hasMessageStartingWith("action=upload needs a body");
    }

    /** So many bytes without holding them. */
    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = Math.min(left, length);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
