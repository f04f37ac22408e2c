package io.github.camelfilemaker;

import java.security.KeyStore;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TlsTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static SSLContextParameters trusting(FileMakerSimulator server) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.certificate());
        KeyStoreParameters store = new KeyStoreParameters();
        store.setKeyStore(trusted);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    @Test
    void aCertificateOfTheServersOwnIsTrustedByOption() throws Exception {
        FileMakerSimulator server = Museum.start(builder -> builder.https());
        SSLContextParameters trusting = trusting(server);
        try (CamelMuseum museum
                = CamelMuseum.on(server).with(options -> options.setSslContextParameters(trusting)).started()) {
            Exchange exchange = museum.send("filemaker:Artists", PARIS);

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
        }
    }

    @Test
    void theGlobalTlsSettingsAreUsedWhenAskedFor() throws Exception {
        FileMakerSimulator server = Museum.start(builder -> builder.https());
        CamelMuseum museum = CamelMuseum.on(server);
        try (museum) {
            museum.context.setSSLContextParameters(trusting(server));
            museum.component().setUseGlobalSslContextParameters(true);
            museum.started();

            assertThat(museum.send("filemaker:Artists", PARIS).getException()).isNull();
        }
    }

    @Test
    void aContainerIsDownloadedOverTlsAsWell() throws Exception {
        FileMakerSimulator server = Museum.start(builder -> builder.https());
        SSLContextParameters trusting = trusting(server);
        try (CamelMuseum museum
                = CamelMuseum.on(server).with(options -> options.setSslContextParameters(trusting)).started()) {
            museum.send("filemaker:Artists?action=upload&recordId=1&containerField=Photo", "picture");

            Exchange exchange = museum.send("filemaker:Artists?action=download&recordId=1&containerField=Photo", null);

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("picture");
        }
    }
}
