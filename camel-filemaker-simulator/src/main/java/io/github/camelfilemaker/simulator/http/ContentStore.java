package io.github.camelfilemaker.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelfilemaker.simulator.value.Content;

/** Where uploaded bytes stay: in memory while they are few, else in files that go away with the server. */
public final class ContentStore implements AutoCloseable {

    private static final int MEMORY_LIMIT = 1 << 20;

    private Path folder;

    private synchronized Path newFile() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("filemaker-containers-");
        }
        return Files.createTempFile(folder, "container-", ".bin");
    }

    /** A place for bytes to be written to. */
    Sink sink() {
        return new Sink();
    }

    /** Deletes all files. */
    @Override
    public synchronized void close() throws IOException {
        if (folder != null) {
            List<Path> all = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(all::add);
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
            folder = null;
        }
    }

    /** Takes bytes; moves on to a file when they become many. */
    final class Sink extends OutputStream {

        private ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private Path file;
        private OutputStream out;
        private long length;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            length += count;
            if (file == null && length > MEMORY_LIMIT) {
                file = newFile();
                out = Files.newOutputStream(file);
                memory.writeTo(out);
                memory = null;
            }
            if (file == null) {
                memory.write(bytes, offset, count);
            } else {
                out.write(bytes, offset, count);
            }
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }

        /** All that was written, after {@link #close()}. */
        Content content() {
            return file == null ? new Content.InMemory(memory.toByteArray()) : new Content.InFile(file, length);
        }
    }
}
