package io.github.camelfilemaker.it.server;

import java.sql.SQLException;
import java.util.List;

/** PostgreSQL. */
public final class PostgresServer extends DatabaseServer {

    PostgresServer() {
        super("postgresql");
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    protected List<Way> ways() {
        return List.of(
                new Container(
                        "postgres:17", 5432, port, container -> container.withEnv("POSTGRES_USER", NAME)
                                .withEnv("POSTGRES_PASSWORD", PASSWORD)),
                new PostgresBinaries(port));
    }

    @Override
    protected String askVersion() throws SQLException {
        return ask("show server_version").replaceAll(" .*", "");
    }
}
