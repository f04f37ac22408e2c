package io.github.camelfilemaker.session.store;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compare-and-set for stores that do it on what is stored, when a renewal may change that and leave the value the same.
 */
final class UntilDecided {

    /** So many that only an error loops for longer: each attempt that is in vain is a change by somebody else. */
    private static final int ATTEMPTS = 100;

    private UntilDecided() {
    }

    /**
     * @param  attempt               empty when somebody else was faster, and it has to look again
     * @throws IllegalStateException when that happens without an end
     */
    static boolean repeat(Supplier<Optional<Boolean>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Boolean> decided = attempt.get();
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        throw new IllegalStateException("The stored session changed " + ATTEMPTS + " times while it was to be changed here");
    }
}
