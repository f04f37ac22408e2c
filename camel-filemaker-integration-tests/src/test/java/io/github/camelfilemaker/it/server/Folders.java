package io.github.camelfilemaker.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders below the build's, so that {@code mvn clean} removes them. */
public final class Folders {

    /** The build's folder; tests run in that of the module. */
    public static final Path TARGET = Path.of("target").toAbsolutePath();

    private Folders() {
    }

    /** A folder with nothing in it. */
    public static Path empty(String first, String... more) throws IOException {
        Path folder = TARGET.resolve(Path.of(first, more));
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** A program on the PATH, or where Debian has those that only an administrator calls; null for none. */
    static Path program(String name) {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .filter(entry -> !entry.isEmpty()).map(Path::of);
        return Stream.concat(path, Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")))
                .map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst().orElse(null);
    }

    /** @throws IllegalStateException when one is missing */
    static List<Path> programs(String... names) {
        return Stream.of(names).map(name -> {
            Path program = program(name);
            if (program == null) {
                throw new IllegalStateException("no " + name + " on the PATH");
            }
            return program;
        }).toList();
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
