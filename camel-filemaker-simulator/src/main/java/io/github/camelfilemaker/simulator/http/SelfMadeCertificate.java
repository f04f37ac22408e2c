package io.github.camelfilemaker.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and a certificate for localhost and 127.0.0.1 that nobody has signed. Made by the {@code keytool} of the
 * running Java, once per process.
 */
public final class SelfMadeCertificate {

    private static final String ALIAS = "simulator";
    /** Protects a file that lives for the blink of an eye in a folder that only we can read. */
    private static final char[] PASSWORD = "simulator".toCharArray();

    private static SelfMadeCertificate shared;

    private final KeyStore keys;
    private final X509Certificate certificate;

    private SelfMadeCertificate(KeyStore keys) throws GeneralSecurityException {
        this.keys = keys;
        this.certificate = (X509Certificate) keys.getCertificate(ALIAS);
    }

    /** The same one each time: making a key costs about a second. */
    public static synchronized SelfMadeCertificate get() {
        if (shared == null) {
            try {
                shared = make();
            } catch (IOException e) {
                throw new UncheckedIOException("Can't make a certificate", e);
            } catch (GeneralSecurityException | InterruptedException e) {
                throw new IllegalStateException("Can't make a certificate", e);
            }
        }
        return shared;
    }

    private static SelfMadeCertificate make() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("filemaker-certificate-");
        Path file = folder.resolve("keys.p12");
        try {
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            Process process = new ProcessBuilder(
                    List.of(keytool.toString(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
                            "-validity", "3650", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1,ip:::1",
                            "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD)))
                    .redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + output);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD);
            }
            return new SelfMadeCertificate(keys);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate in the text form that other tools read. */
    public String pem() {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SSLContext forServer() {
        return serverContext(keys, PASSWORD);
    }

    /** For a server with the key of this store. */
    public static SSLContext serverContext(KeyStore keys, char[] password) {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Can't use the key: " + e.getMessage(), e);
        }
    }

    /** For clients: trusts this certificate and no other. */
    public SSLContext forClients() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
