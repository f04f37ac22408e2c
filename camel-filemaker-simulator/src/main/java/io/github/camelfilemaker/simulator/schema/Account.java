package io.github.camelfilemaker.simulator.schema;

import java.util.Set;

/** Who may log in, with which password, and what the account may not do. */
public record Account(String name, String password, Set<Denied> denied) {

    /** Something that accounts can usually do. */
    public enum Denied {
        /** Not to use the Data API at all. */
        FMREST,
        CREATE,
        EDIT,
        DELETE,
        /** Not to run scripts. */
        SCRIPTS
    }

    public boolean may(Denied what) {
        return !denied.contains(what);
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
