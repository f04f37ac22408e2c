package io.github.camelfilemaker.session;

/**
 * The key of an account in a store. Made when it is first needed and once, because that is slow on purpose.
 */
final class StoredKey {

    private final SessionKey owner;
    private String text;

    StoredKey(SessionKey owner) {
        this.owner = owner;
    }

    synchronized String text() {
        if (text == null) {
            text = owner.stored();
        }
        return text;
    }
}
