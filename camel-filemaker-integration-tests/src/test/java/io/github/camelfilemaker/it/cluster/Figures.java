package io.github.camelfilemaker.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.github.camelfilemaker.it.server.Folders;

/** What the tests have measured: a line for each case, in the output and in a file. */
public final class Figures {

    private static final Path FILE = Folders.TARGET.resolve("cluster-figures.txt");

    static {
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private Figures() {
    }

    static void print(SharedStore store, String figures) {
        print(store.toString(), figures);
    }

    /** @param what was measured */
    @SuppressWarnings("SystemOut")
    public static void print(String what, String figures) {
        String line = what + ": " + figures;
        System.out.println(line);
        write(line + "\n", StandardOpenOption.APPEND);
    }

    private static void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(FILE, text, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
