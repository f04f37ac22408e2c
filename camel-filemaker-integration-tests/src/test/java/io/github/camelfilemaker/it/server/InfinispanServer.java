package io.github.camelfilemaker.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.infinispan.client.hotrod.RemoteCacheManager;
import org.testcontainers.utility.MountableFile;

/** Infinispan Server with TLS, an account and a cache for sessions. */
public final class InfinispanServer extends StoreServer {

    private static final String USER = "filemaker";
    /** The build has written there where the server's jars are. */
    private static final Path CLASSPATH = Folders.TARGET.resolve("infinispan-server.classpath");

    private final Path home = Folders.TARGET.resolve(Path.of("servers", "infinispan"));
    private final Path trustStore = home.resolve("trust.p12");

    private RemoteCacheManager client;

    InfinispanServer() {
        super("infinispan");
    }

    /** What a Hot Rod client has to know. Holds the password. */
    public String uri() {
        return "hotrods://" + USER + ":" + PASSWORD + "@127.0.0.1:" + port
               + "?sasl_mechanism=SCRAM-SHA-256&client_intelligence=BASIC&max_retries=1&sni_host_name=localhost"
               + "&trust_store_file_name=" + trustStore + "&trust_store_type=PKCS12&trust_store_password=" + PASSWORD;
    }

    @Override
    protected List<Way> ways() {
        try {
            writeConfiguration();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot write the configuration of the server", e);
        }
        String conf = "/opt/infinispan/server/conf";
        return List.of(
                new Container(
                        "quay.io/infinispan/server:" + version(), 11222, port,
                        container -> container.withCopyFileToContainer(MountableFile.forHostPath(conf()), conf)
                                .withCommand("-c", "infinispan.xml", "-b", "0.0.0.0")),
                new LocalProcess("infinispan", this::command));
    }

    private Path conf() {
        return home.resolve(Path.of("server", "conf"));
    }

    private void writeConfiguration() throws Exception {
        Folders.empty("servers", "infinispan");
        for (String folder : List.of("conf", "data", "lib", "log", "static")) {
            Files.createDirectories(home.resolve("server").resolve(folder));
        }
        Files.writeString(conf().resolve("infinispan.xml"), resource("infinispan-server.xml").replace("@password@", PASSWORD));
        Files.writeString(conf().resolve("log4j2.xml"), resource("infinispan-server-log4j2.xml"));
        Files.writeString(conf().resolve("users.properties"), USER + "=" + PASSWORD + "\n");
        Files.writeString(conf().resolve("groups.properties"), USER + "=application\n");
        ServerCertificate.write(conf().resolve("server.p12"), trustStore, PASSWORD);
    }

    private List<String> command() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-Dinfinispan.server.home.path=" + home,
                "-Dinfinispan.bind.port=" + port, "-Dlog4j.configurationFile=" + conf().resolve("log4j2.xml"), "-cp",
                Files.readString(CLASSPATH), "org.infinispan.server.Bootstrap");
    }

    @Override
    protected String askVersion() {
        if (client == null) {
            // of the whole run, because to close one takes two seconds
            client = new RemoteCacheManager(uri());
        }
        client.getCache("camel-filemaker-sessions").get("nothing");
        return version();
    }

    private static String version() {
        try {
            Matcher jar = Pattern.compile("infinispan-server-runtime-([^/\\\\]+)\\.jar").matcher(Files.readString(CLASSPATH));
            jar.find();
            return jar.group(1);
        } catch (IOException e) {
            throw new IllegalStateException("The build has not written " + CLASSPATH, e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = InfinispanServer.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
