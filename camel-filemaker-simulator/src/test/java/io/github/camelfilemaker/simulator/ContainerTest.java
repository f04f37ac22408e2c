package io.github.camelfilemaker.simulator;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Upload of files, and their download in two steps. */
class ContainerTest {

    private static final byte[] PHOTO = "not really a photo".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(builder()).allowOpenSessions();

    private FileMakerSimulator server;
    private DataApiClient client;

    private static SimulatorBuilder builder() {
        return FileMakerSimulator.builder().database("Db", db -> db.account("a", "b")
                .table("T", t -> t.text("name").container("photo").field("pages", FieldType.CONTAINER, f -> f.repetitions(2))
                        .record(Map.of("name", "one"))
                        .record(Map.of("name", "two", "photo", ContainerFile.of("two.jpg", "image/jpeg", PHOTO)))
                        .record(Map.of("name", "three", "photo", ContainerFile.reference("file:x.gpx\rfilewin:/C:/x.gpx"))))
                .relationship("Other", "T", "name", "T", "name")
                .layout("T", l -> l.related("Other::photo")));
    }

    @BeforeEach
    void logIn() {
        use(filemaker.server());
    }

    private void use(FileMakerSimulator other) {
        server = other;
        client = new DataApiClient(server, "Db").login("a", "b");
    }

    private SimulatorRecord record(long id) {
        return server.database("Db").table("T").record(id);
    }

    private String url(String recordId) {
        return client.get("T", recordId).fields().path("photo").asText();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private String location(HttpResponse<byte[]> first) {
        return server.url() + first.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<byte[]> first) {
        return first.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    @Test
    void anUploadedFileIsKeptWithItsName() {
        Reply reply = client.upload("T", "1", "photo", "Bild Zoë.png", "image/png", PHOTO);

        assertThat(reply.text())
                .isEqualTo("{\"response\":{\"modId\":\"1\"},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");
        ContainerFile file = record(1).file("photo").orElseThrow();
        assertThat(file.name()).isEqualTo("Bild Zoë.png");
        assertThat(file.contentType()).isEqualTo("image/png");
        assertThat(file.bytes()).isEqualTo(PHOTO);
    }

    @Test
    void anyBytesSurvive() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        byte[] trap = "\r\n--\r\n-b\r\n--x\r\n\r".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(trap, 0, bytes, 65_530, trap.length);

        client.upload("T", "1", "photo", "x.bin", "application/octet-stream", bytes);

        assertThat(record(1).file("photo").orElseThrow().bytes()).isEqualTo(bytes);
    }

    @Test
    void anEmptyFileIsAFile() {
        client.upload("T", "1", "photo", "empty.txt", "text/plain", new byte[0]);

        assertThat(record(1).file("photo").orElseThrow().length()).isZero();
    }

    @Test
    void otherPartsAreLeftOut() {
        String body = """
                --b
                Content-Disposition: form-data; name="comment"

                hello
                --b
                Content-Disposition: form-data; name="upload"; filename="a.txt"
                Content-Type: text/plain

                world
                --b--
                """.replace("\n", "\r\n");

        assertThat(client.upload("T", "/records/1/containers/photo", BodyPublishers.ofString(body)).code()).isEqualTo("0");

        assertThat(new String(record(1).file("photo").orElseThrow().bytes(), StandardCharsets.UTF_8)).isEqualTo("world");
    }

    @Test
    void repetitionsAreInThePath() {
        byte[] body = "--b\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"p.txt\"\r\n\r\nx\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(client.upload("T", "/records/1/containers/pages/2", BodyPublishers.ofByteArray(body)).code()).isEqualTo("0");
        assertThat(client.upload("T", "/records/1/containers/pages/3", BodyPublishers.ofByteArray(body)).code())
                .isEqualTo("111");
        assertThat(client.upload("T", "/records/1/containers/pages/x", BodyPublishers.ofByteArray(body)).code())
                .isEqualTo("960");

        assertThat(record(1).file("pages(2)").orElseThrow().name()).isEqualTo("p.txt");
        assertThat(record(1).file("pages")).isEmpty();
    }

    @Test
    void anOldModIdIsRefused() {
        client.edit("T", "1", "{\"fieldData\":{\"name\":\"x\"}}");

        assertThat(client.upload("T", "/records/1/containers/photo?modId=0", part()).code()).isEqualTo("306");
        assertThat(client.upload("T", "/records/1/containers/photo?modId=1", part()).code()).isEqualTo("0");
    }

    private static HttpRequest.BodyPublisher part() {
        return BodyPublishers
                .ofString("--b\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"p.txt\"\r\n\r\nx\r\n--b--\r\n");
    }

    @Test
    void uploadsThatCantBeAreRefused() {
        assertThat(client.upload("T", "/records/77/containers/photo", part()).code()).isEqualTo("101");
        assertThat(client.upload("T", "/records/1/containers/nope", part()).code()).isEqualTo("102");
        assertThat(client.upload("T", "/records/1/containers/name", part()).code()).isEqualTo("413");
        assertThat(client.upload("T", "/records/1/containers/Other%3A%3Aphoto", part()).code()).isEqualTo("102");
        assertThat(client.upload("Nope", "/records/1/containers/photo", part()).code()).isEqualTo("105");
        assertThat(client.upload("T", "/records/1/containers/photo", BodyPublishers.ofString("--b\r\nbroken")).code())
                .isEqualTo("1708");
        assertThat(client.layout("POST", "T", "/records/1/containers/photo", "{}").status()).isEqualTo(415);
    }

    @Test
    void anUploadCanAnswerWithNothing() {
        try (FileMakerSimulator other = builder().option(SimulatorOption.UPLOAD_RETURNS_MOD_ID, false).start()) {
            use(other);

            assertThat(client.upload("T", "1", "photo", "x", "text/plain", PHOTO).response().isEmpty()).isTrue();
        }
    }

    @Test
    void aContainerShowsAsAUrlOfThisHost() {
        assertThat(url("2")).matches("http://127\\.0\\.0\\.1:" + server.port()
                                     + "/Streaming_SSL/MainDB/[0-9A-F]{64}\\.jpg\\?RCType=EmbeddedRCFileProcessor");
        assertThat(url("2")).isEqualTo(url("2"));
        assertThat(url("1")).isEmpty();
        assertThat(url("3")).isEqualTo("file:x.gpx\rfilewin:/C:/x.gpx");
    }

    @Test
    void aDownloadTakesTwoStepsAndACookie() {
        HttpResponse<byte[]> first = DataApiClient.fetch(url("2"));

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).matches("X-FMS-Session-Key=\\w+; HttpOnly");
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("RCType=EmbeddedRCFileProcessor&Redirect");

        HttpResponse<byte[]> second = DataApiClient.fetch(location(first), "Cookie", cookie(first));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second)).isEqualTo("not really a photo");
        assertThat(second.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void theSecondStepFailsWithoutItsCookie() {
        client.upload("T", "1", "photo", "x", "text/plain", PHOTO);
        HttpResponse<byte[]> first = DataApiClient.fetch(url("2"));
        HttpResponse<byte[]> firstOfOther = DataApiClient.fetch(url("1"));

        assertThat(DataApiClient.fetch(location(first)).statusCode()).isEqualTo(401);
        assertThat(DataApiClient.fetch(location(first), "Cookie", cookie(firstOfOther)).statusCode()).isEqualTo(401);
    }

    @Test
    void aUrlDiesWithItsSession() {
        String url = url("2");
        HttpResponse<byte[]> first = DataApiClient.fetch(url);
        client.logout();

        assertThat(DataApiClient.fetch(url).statusCode()).isEqualTo(400);
        assertThat(DataApiClient.fetch(location(first), "Cookie", cookie(first)).statusCode()).isEqualTo(400);
    }

    @Test
    void aUrlDiesWithAnExpiredSession() {
        String url = url("2");

        server.clock().advance(Duration.ofMinutes(16));

        assertThat(DataApiClient.fetch(url).statusCode()).isEqualTo(400);
    }

    @Test
    void aDownloadCanGoWithoutTheCookie() {
        try (FileMakerSimulator other = builder().option(SimulatorOption.COOKIE_REQUIRED, false).start()) {
            use(other);

            assertThat(text(DataApiClient.fetch(url("2")))).isEqualTo("not really a photo");
        }
    }

    @Test
    void theFirstStepCanAskForTheToken() {
        try (FileMakerSimulator other = builder().option(SimulatorOption.BEARER_REQUIRED_FOR_CONTAINER, true).start()) {
            use(other);

            assertThat(DataApiClient.fetch(url("2")).headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(DataApiClient.fetch(url("2"), "Authorization", "Bearer " + client.token()).headers()
                    .firstValue("Set-Cookie"))
                    .isPresent();
        }
    }

    @Test
    void largeFilesComeBackAsTheyWent() {
        byte[] large = new byte[5 << 20];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 8);
        }

        client.upload("T", "1", "photo", "large.bin", "application/octet-stream", large);

        HttpResponse<byte[]> first = DataApiClient.fetch(url("1"));
        byte[] back = DataApiClient.fetch(location(first), "Cookie", cookie(first)).body();
        assertThat(Arrays.equals(back, large)).isTrue();
    }
}
