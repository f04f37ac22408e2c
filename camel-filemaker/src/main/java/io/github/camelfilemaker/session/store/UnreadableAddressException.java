package io.github.camelfilemaker.session.store;

/** The address of a store cannot be read. The message is an example of one that can. */
final class UnreadableAddressException extends RuntimeException {

    UnreadableAddressException(String example) {
        super(example);
    }
}
