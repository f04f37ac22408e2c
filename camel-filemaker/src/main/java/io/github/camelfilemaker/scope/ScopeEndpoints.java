package io.github.camelfilemaker.scope;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;

/**
 * The endpoint that a scope's bean names.
 */
final class ScopeEndpoints {

    /** The account of the component's options. */
    static final String DEFAULT_URI = "filemaker:-";

    private ScopeEndpoints() {
    }

    /** @throws IllegalArgumentException when it is an endpoint of another component */
    static ScopedEndpoint find(CamelContext context, String uri) {
        Endpoint endpoint = context.getEndpoint(uri);
        if (endpoint instanceof ScopedEndpoint scoped) {
            return scoped;
        }
        throw new IllegalArgumentException("uri=" + endpoint + " of a scope is not an endpoint of the component filemaker");
    }
}
