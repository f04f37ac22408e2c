package io.github.camelfilemaker;

import java.util.Map;
import java.util.function.Supplier;

import io.github.camelfilemaker.spi.Authenticator;

/** The authenticator of the page about accounts. */
// tag::authenticator[]
final class ClarisId implements Authenticator {

    private final String account;
    private final Supplier<String> freshToken;

    ClarisId(String account, Supplier<String> freshToken) {
        this.account = account;
        this.freshToken = freshToken;
    }

    @Override
    public Map<String, String> loginHeaders() {
        return Map.of("Authorization", "FMID " + freshToken.get());
    }

    @Override
    public String identity() {
        return "clarisId:" + account;
    }
}
// end::authenticator[]
