package io.github.camelfilemaker;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;

import javax.sql.DataSource;

import io.github.camelfilemaker.session.store.JdbcSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.service.ServiceHelper;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page on session stores shows can be used. */
class SessionStoreExamplesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = { "directory", "redis", "memcached", "hotrod", "jdbc", "jcache", "encrypted", "rotated" })
    void thePropertiesAreAllThatAnEndpointNeeds(String example) throws Exception {
        Main main = new Main();
        Properties values = new Properties();
        values.put("redis.password", "x");
        values.put("infinispan.password", "x");
        values.put("filemaker.secretKey", Base64.getEncoder().encodeToString(new byte[32]));
        values.put("filemaker.old.secretKey", Base64.getEncoder().encodeToString(new byte[16]));
        values.put("camel.component.filemaker.host", "localhost");
        values.put("camel.component.filemaker.database", "Museum");
        values.put("camel.component.filemaker.username", "web");
        values.put("camel.component.filemaker.password", "x");
        main.setOverrideProperties(values);
        main.setPropertyPlaceholderLocations("classpath:session-stores/" + example + ".properties");
        main.bind("database", new JdbcDataSource());
        main.start();
        try {
            FileMakerComponent component = main.getCamelContext().getComponent("filemaker", FileMakerComponent.class);
            FileMakerConfiguration options = component.getConfiguration();
            assertThat(options.getSessionCache() != null || options.getSessionCacheConnectionString() != null).isTrue();
            if (example.equals("directory")) {
                options.setSessionCacheConnectionString(directory.resolve("sessions").toUri().toString());
            }

            ServiceHelper.startService(main.getCamelContext().getEndpoint("filemaker:Artists"));
        } finally {
            main.stop();
        }
    }

    @Test
    void aTableWithOtherNames() throws Exception {
        try (CamelContext camelContext = new DefaultCamelContext()) {
            DataSource dataSource = new JdbcDataSource();
            // tag::table[]
            JdbcSessionCache sessions = new JdbcSessionCache(dataSource);
            sessions.setTable("app.fm_session");
            sessions.setKeyColumn("id");
            sessions.setValueColumn("content");
            sessions.setExpiryColumn("until");
            sessions.setQueryTimeout(5);
            camelContext.getRegistry().bind("sessions", sessions);
            // end::table[]

            assertThat(camelContext.getRegistry().findByType(SessionCache.class)).containsExactly(sessions);
        }
    }
}
