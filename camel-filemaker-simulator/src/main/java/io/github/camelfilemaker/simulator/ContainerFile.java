package io.github.camelfilemaker.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.github.camelfilemaker.simulator.value.ContainerValue;
import io.github.camelfilemaker.simulator.value.Content;

/** A file in a container field: as a value for {@code record(...)} and as what a test finds after an upload. */
public final class ContainerFile {

    private final ContainerValue value;

    ContainerFile(ContainerValue value) {
        this.value = value;
    }

    public static ContainerFile of(String name, String contentType, byte[] bytes) {
        return new ContainerFile(new ContainerValue(name, contentType, new Content.InMemory(bytes.clone())));
    }

    /** A file that is stored by reference: answers show this text, not a URL. */
    public static ContainerFile reference(String text) {
        return new ContainerFile(ContainerValue.reference(text));
    }

    ContainerValue value() {
        return value;
    }

    public String name() {
        return value.fileName();
    }

    /** Null for a reference. */
    public String contentType() {
        return value.contentType();
    }

    /** 0 for a reference. */
    public long length() {
        return value.content() == null ? 0 : value.content().length();
    }

    /**
     * A stream of the bytes, which may be many; none for a reference. Large files go away when the simulator closes.
     */
    public InputStream open() throws IOException {
        return value.content() == null ? InputStream.nullInputStream() : value.content().open();
    }

    /** All bytes at once. */
    public byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
