package io.github.camelfilemaker.simulator;

import io.github.camelfilemaker.simulator.schema.Account;

/** What an account is not allowed. Without any of these it may do everything. */
public enum Privilege {
    /** Without the extended privilege "fmrest": log in is refused with code 9. */
    NO_FMREST(Account.Denied.FMREST),
    /** Create and duplicate are refused with code 200. */
    NO_CREATE(Account.Denied.CREATE),
    /** Edit and upload are refused with code 200. */
    NO_EDIT(Account.Denied.EDIT),
    /** Delete is refused with code 200. */
    NO_DELETE(Account.Denied.DELETE),
    /** Scripts end with error 9. */
    NO_SCRIPTS(Account.Denied.SCRIPTS);

    private final Account.Denied denied;

    Privilege(Account.Denied denied) {
        this.denied = denied;
    }

    Account.Denied denied() {
        return denied;
    }
}
