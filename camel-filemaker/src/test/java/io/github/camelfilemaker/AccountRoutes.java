package io.github.camelfilemaker;

import java.util.Map;

import io.github.camelfilemaker.credentials.RequestCredentials;
import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.spi.CredentialsProvider;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the page about accounts. */
final class AccountRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::kinds[]
        // the account of the component's options
        from("direct:one").to("filemaker:Artists?action=script&script=Account");

        // what an OAuth identity provider gave for one log in
        from("direct:oauth").to("filemaker:Artists?action=script&script=Account&authenticationType=oauth"
                                + "&oauthRequestToken={{oauth.request}}&oauthIdentifierToken={{oauth.identifier}}");

        // an Authenticator in the registry: for FileMaker Cloud, see below
        from("direct:cloud").to("filemaker:Artists?action=script&script=Account&authenticationType=custom"
                                + "&authenticator=#cloud");

        // a CredentialsProvider in the registry: the account of each exchange
        from("direct:users").to("filemaker:Artists?action=script&script=Account&credentialsProvider=#users");
        // end::kinds[]
    }

    // tag::providers[]
    /** People with a FileMaker account, apps with a key, and browsers that have logged in to the web site. */
    static CredentialsProvider users(Map<String, Authenticator> keys, Map<String, Authenticator> webSessions) {
        return RequestCredentials.firstOf(
                RequestCredentials.basicAuthorization(),
                RequestCredentials.bearerToken(keys::get),
                RequestCredentials.cookie("sid", webSessions::get));
    }
    // end::providers[]
}
