package io.github.camelfilemaker.scope;

import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.Policy;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * All calls in a block of a route use one FileMaker session. When there is none to be had, the block is not run and the
 * exchange fails.
 */
@Metadata(label = "bean", description = "All calls in a block of a route use one FileMaker session",
          annotations = { "interfaceName=org.apache.camel.spi.Policy" })
@Configurer(metadataOnly = true)
public class FileMakerScopePolicy implements Policy, CamelContextAware {

    private CamelContext camelContext;
    @Metadata(description = "An endpoint with the account whose session it is", defaultValue = "filemaker:-")
    private String uri = ScopeEndpoints.DEFAULT_URI;

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // nothing to prepare
    }

    @Override
    public Processor wrap(Route route, Processor processor) {
        return new Block(ScopeEndpoints.find(route.getCamelContext(), uri), AsyncProcessorConverterHelper.convert(processor));
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    public String getUri() {
        return uri;
    }

    public void setUri(String uri) {
        this.uri = uri;
    }

    private static final class Block extends DelegateAsyncProcessor {
        private final ScopedEndpoint endpoint;

        Block(ScopedEndpoint endpoint, AsyncProcessor block) {
            super(block);
            this.endpoint = endpoint;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            OpenScope scope;
            try {
                scope = ExchangeScopes.start(exchange, endpoint);
            } catch (RuntimeException e) {
                exchange.setException(e);
                callback.done(true);
                return true;
            }
            return super.process(exchange, doneSync -> {
                ExchangeScopes.end(exchange, scope);
                callback.done(doneSync);
            });
        }
    }
}
