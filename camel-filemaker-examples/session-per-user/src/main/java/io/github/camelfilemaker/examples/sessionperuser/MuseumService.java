package io.github.camelfilemaker.examples.sessionperuser;

import java.util.Map;

import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.spi.CredentialsProvider;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * The museum for those who have an account of its FileMaker file. Each request runs in a session of its user, so
 * FileMaker decides what they may see and do, and its scripts and time stamps know who it was.
 */
class MuseumService extends RouteBuilder {

    private final CredentialsProvider users;

    MuseumService(CredentialsProvider users) {
        this.users = users;
    }

    // tag::routes[]
    @Override
    public void configure() {
        // an answer has the headers of the message, and the password of the user is among them
        onException(Exception.class).removeHeaders("*");
        onException(FileMakerSessionException.class).onWhen(this::isStranger).handled(true)
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(401))
                .setHeader("WWW-Authenticate", constant("Basic realm=\"Museum\", charset=\"UTF-8\""))
                .setBody(constant(""));

        from("platform-http:/artists?httpMethodRestrict=GET").routeId("artists")
                .setBody(request -> Map.of("city", request.getMessage().getHeader("city", "*", String.class)))
                .to("filemaker:Artists?action=find")
                .removeHeaders("*")
                .marshal().json();

        from("platform-http:/account?httpMethodRestrict=GET").routeId("account")
                .to("filemaker:Artists?action=script&script=Account")
                .removeHeaders("*");
    }

    /** Who brought no account along, or one that FileMaker does not take. */
    private boolean isStranger(Exchange request) {
        FileMakerSessionException failure
                = request.getProperty(Exchange.EXCEPTION_CAUGHT, FileMakerSessionException.class);
        return failure.getCode() == FileMakerError.INVALID_ACCOUNT.code() || users.credentials(request) == null;
    }
    // end::routes[]
}
