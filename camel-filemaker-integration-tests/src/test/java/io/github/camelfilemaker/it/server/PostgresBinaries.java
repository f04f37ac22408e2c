package io.github.camelfilemaker.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL as a process, from binaries in a jar. They can be run by root, which PostgreSQL itself refuses. */
final class PostgresBinaries implements Way {

    private final int port;
    private Path data;
    private EmbeddedPostgres running;

    PostgresBinaries(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void start() throws IOException, SQLException {
        boolean isFirst = data == null;
        if (isFirst) {
            data = Folders.empty("servers", "postgresql");
        }
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(LocalProcess.log("postgresql").toFile());
        running = EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                .setOutputRedirector(log).setErrorRedirector(log).setPGStartupWait(Duration.ofSeconds(60)).start();
        if (isFirst) {
            createDatabase();
        }
    }

    private void createDatabase() throws SQLException {
        String name = DatabaseServer.NAME;
        try (Connection connection = running.getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + StoreServer.PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name);
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
