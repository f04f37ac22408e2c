package io.github.camelfilemaker.simulator.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a container, in memory while they are few, else in a file of the server's own folder. */
public sealed interface Content {

    long length();

    InputStream open() throws IOException;

    /** Few bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] bytes) implements Content {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Many bytes. The file goes away with the server. */
    record InFile(Path file, long length) implements Content {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
