package io.github.camelfilemaker.operation;

import java.util.function.Supplier;

import io.github.camelfilemaker.transport.ContainerStream;

/**
 * The content of a container field: opened once, and again for whoever wants to read it a second time.
 *
 * @param first the stream that is open now; to be closed
 * @param again opens another stream of the same content, which is to be closed as well
 */
public record ContainerContent(ContainerStream first, Supplier<ContainerStream> again) {
}
