package io.github.camelfilemaker.simulator.schema;

import java.util.function.Supplier;

/**
 * What a field gets by itself.
 *
 * @param value the value for {@link When#VALUE}, else null
 * @param start the first number for {@link When#SERIAL}
 */
public record AutoEnter(When when, Supplier<?> value, long start) {

    /** On which occasion, and what. */
    public enum When {
        CREATION_TIMESTAMP,
        CREATION_ACCOUNT,
        MODIFICATION_TIMESTAMP,
        MODIFICATION_ACCOUNT,
        SERIAL,
        VALUE;

        /** Also at each edit, not only at creation. */
        public boolean onEdit() {
            return this == MODIFICATION_TIMESTAMP || this == MODIFICATION_ACCOUNT;
        }
    }

    public static AutoEnter of(When when) {
        return new AutoEnter(when, null, 0);
    }

    public static AutoEnter serial(long start) {
        return new AutoEnter(When.SERIAL, null, start);
    }

    public static AutoEnter value(Supplier<?> value) {
        return new AutoEnter(When.VALUE, value, 0);
    }
}
