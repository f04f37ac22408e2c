package io.github.camelfilemaker.scope;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.RoutePolicySupport;

/**
 * All calls in a route use one FileMaker session. When there is none to be had, the exchange fails and the route's
 * error handling takes over.
 */
@Metadata(label = "bean", description = "All calls in a route use one FileMaker session",
          annotations = { "interfaceName=org.apache.camel.spi.RoutePolicy" })
@Configurer(metadataOnly = true)
public class FileMakerScopeRoutePolicy extends RoutePolicySupport {

    @Metadata(description = "An endpoint with the account whose session it is", defaultValue = "filemaker:-")
    private String uri = ScopeEndpoints.DEFAULT_URI;

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        try {
            exchange.setProperty(property(route),
                    ExchangeScopes.start(exchange, ScopeEndpoints.find(route.getCamelContext(), uri)));
        } catch (RuntimeException e) {
            // thrown, it would only be logged
            exchange.setException(e);
        }
    }

    /** Not called while Camel is stopping: then the scope ends with the exchange. */
    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.removeProperty(property(route)) instanceof OpenScope scope) {
            ExchangeScopes.end(exchange, scope);
        }
    }

    private static String property(Route route) {
        return "CamelFileMakerScopeOf." + route.getRouteId();
    }

    public String getUri() {
        return uri;
    }

    public void setUri(String uri) {
        this.uri = uri;
    }
}
