package io.github.camelfilemaker.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import io.github.camelfilemaker.simulator.fixture.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Connections, certificates, compression. */
@Timeout(60)
class HttpTest {

    private static HttpResponse<byte[]> listCompressed(FileMakerSimulator server, DataApiClient client) {
        return DataApiClient.fetch(server.url() + "/fmi/data/v2/databases/Museum/layouts/Artists/records", "Authorization",
                "Bearer " + client.token(), "Accept-Encoding", "gzip");
    }

    @Test
    void answersAreCompressedForThoseWhoAcceptIt() throws IOException {
        try (FileMakerSimulator server = Museum.builder().start()) {
            DataApiClient client = Museum.loggedIn(server);

            HttpResponse<byte[]> response = listCompressed(server, client);

            assertThat(response.headers().map().keySet())
                    .isEqualTo(new TreeSet<>(Fixture.read("live-get-records-2025").headerNames()));
            String text = new String(
                    new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).isEqualTo(client.list("Artists", "").text());
        }
    }

    @Test
    void compressionCanBeSwitchedOff() {
        try (FileMakerSimulator server = Museum.builder().option(SimulatorOption.GZIP, false).start()) {
            assertThat(listCompressed(server, Museum.loggedIn(server)).headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void aSelfMadeCertificateIsForLocalhostAndItsAddress() throws Exception {
        try (FileMakerSimulator server = Museum.builder().https().start()) {
            HttpClient http = HttpClient.newBuilder().sslContext(server.sslContextForClients()).build();

            assertThat(server.url()).startsWith("https://127.0.0.1:");
            assertThat(new DataApiClient(server.url(), "Museum", http).login("web", "secret").get("Artists", "1").code())
                    .isEqualTo("0");
            URI byName = URI.create("https://localhost:" + server.port() + "/fmi/data/v2/productInfo");
            assertThat(DataApiClient.exchange(http, HttpRequest.newBuilder(byName).build()).statusCode()).isEqualTo(200);
            assertThat(server.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefusedByClients() {
        try (FileMakerSimulator server = Museum.builder().https().start()) {
            DataApiClient client = new DataApiClient(server.url(), "Museum", HttpClient.newHttpClient());

            assertThatThrownBy(() -> client.login("web", "secret"))
                    .hasRootCauseInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void aPlainServerHasNoCertificate() {
        try (FileMakerSimulator server = Museum.builder().start()) {
            assertThatThrownBy(server::certificate).isInstanceOf(IllegalStateException.class).hasMessageContaining("https()");
        }
    }

    @Test
    void connectionsAreKeptForSoManyRequests() {
        try (FileMakerSimulator server = Museum.builder().keepAlive(Duration.ofSeconds(5), 2).start()) {
            String one = "GET /fmi/data/v2/productInfo HTTP/1.1\r\nHost: x\r\n\r\n";

            String answers = RawHttp.exchange(server, one + one + one);

            assertThat(answers).contains("Keep-Alive: timeout=5, max=2", "Keep-Alive: timeout=5, max=1", "Connection: close");
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(4);
        }
    }

    @Test
    void idleConnectionsAreClosed() {
        try (FileMakerSimulator server = Museum.builder().keepAlive(Duration.ofMillis(50), 100).start()) {
            // the exchange ends when the server closes the connection
            assertThat(RawHttp.exchange(server, "GET /fmi/data/v2/productInfo HTTP/1.1\r\nHost: x\r\n\r\n")).contains("200 OK");
        }
    }

    @Test
    void closingEndsKeptConnectionsAtOnce() throws IOException {
        FileMakerSimulator server = Museum.builder().start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /fmi/data/v2/productInfo HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            server.close();

            assertThatThrownBy(() -> {
                while (socket.getInputStream().read() >= 0) {
                    // the rest of the answer
                }
                throw new IOException("ended in good order");
            }).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port())).isInstanceOf(IOException.class);
    }

    @Test
    void closingEndsHeldCalls() throws Exception {
        FileMakerSimulator server = Museum.builder().start();
        DataApiClient client = Museum.loggedIn(server);
        Gate gate = new Gate();
        server.inject(Fault.hold(gate));
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(() -> client.create("Artists", "{\"fieldData\":{}}"));
        gate.awaitArrival();

        server.close();

        assertThatThrownBy(held::get).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void noThreadOutlivesTheServer() {
        FileMakerSimulator server = Museum.builder().start();
        String name = "filemaker-simulator-" + server.port();
        Museum.loggedIn(server).logout();
        Set<Thread> during = threads(name);

        server.close();

        assertThat(during).isNotEmpty().allMatch(Thread::isDaemon);
        during.forEach(HttpTest::join);
        assertThat(threads(name)).isEmpty();
    }

    private static Set<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith(name))
                .collect(Collectors.toSet());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void eachStartBeginsWithTheSameRecords() {
        SimulatorBuilder builder = Museum.builder();
        try (FileMakerSimulator first = builder.start(); FileMakerSimulator second = builder.start()) {
            first.database("Museum").table("Artists").delete(1);

            assertThat(first.database("Museum").table("Artists").size()).isEqualTo(2);
            assertThat(second.database("Museum").table("Artists").size()).isEqualTo(3);
        }
    }

    @Test
    void aUsedPortIsTold() {
        try (FileMakerSimulator server = Museum.builder().start()) {
            SimulatorBuilder other = Museum.builder().port(server.port());

            assertThatThrownBy(other::start).hasMessageContaining("127.0.0.1:" + server.port());
        }
    }
}
