package io.github.camelfilemaker.it.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** MariaDB. */
public final class MariaDbServer extends DatabaseServer {

    MariaDbServer() {
        super("mariadb");
    }

    @Override
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
    }

    /** The URL for the driver of MySQL. */
    public String mysqlUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    protected List<Way> ways() {
        return List.of(
                new Container(
                        "mariadb:11", 3306, port, container -> container.withEnv("MARIADB_DATABASE", NAME)
                                .withEnv("MARIADB_USER", NAME).withEnv("MARIADB_PASSWORD", PASSWORD)
                                .withEnv("MARIADB_RANDOM_ROOT_PASSWORD", "1")),
                new LocalProcess("mariadb", this::command));
    }

    private List<String> command() throws Exception {
        List<Path> programs = Folders.programs("mariadbd", "mariadb-install-db");
        Path folder = Folders.empty("servers", "mariadb");
        List<String> common = new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder.resolve("data")));
        if (Folders.isRoot()) {
            common.add("--user=root");
        }
        List<String> install = new ArrayList<>(List.of(programs.get(1).toString()));
        install.addAll(common);
        install.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
        LocalProcess.complete("mariadb-install-db", install);

        List<String> server = new ArrayList<>(List.of(programs.get(0).toString()));
        server.addAll(common);
        // the path of a socket may be no longer than about 100 characters
        server.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1", "--skip-name-resolve",
                "--socket=" + Files.createTempDirectory("mariadb").resolve("s"), "--pid-file=" + folder.resolve("pid"),
                "--innodb-buffer-pool-size=32M", "--init-file=" + account(folder)));
        return server;
    }

    private static Path account(Path folder) throws Exception {
        return Files.writeString(folder.resolve("account.sql"), """
                CREATE DATABASE IF NOT EXISTS %1$s;
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL ON %1$s.* TO '%1$s'@'%%';
                """.formatted(NAME, PASSWORD));
    }

    @Override
    protected String askVersion() throws SQLException {
        return ask("select version()").replaceAll("-.*", "");
    }
}
