package io.github.camelfilemaker.credentials;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.spi.CredentialsProvider;
import org.apache.camel.Exchange;
import org.apache.camel.support.ObjectHelper;

/**
 * Chooses the account by what the HTTP request of a user brought along, as Camel's HTTP consumers put it on the
 * message. What is absent, empty or malformed gives no account, and the call fails.
 * <p>
 * A lookup gets the text and returns the account, or null when it knows none. It has to check the text, because
 * everybody can send one. It is asked for each call, by many threads at once; it may block, and an exception of it
 * fails the exchange.
 */
public final class RequestCredentials {

    private RequestCredentials() {
    }

    /** The name and the password of {@code Authorization: Basic} are those of the FileMaker account. */
    public static CredentialsProvider basicAuthorization() {
        return from(exchange -> authorization(exchange, "Basic"), RequestCredentials::account);
    }

    /** The token of {@code Authorization: Bearer}. */
    public static CredentialsProvider bearerToken(Function<String, Authenticator> lookup) {
        return from(exchange -> authorization(exchange, "Bearer"), lookup);
    }

    /** A header of the message, such as one that a proxy in front sets; upper or lower case. */
    public static CredentialsProvider header(String name, Function<String, Authenticator> lookup) {
        return from(exchange -> header(exchange, name), lookup);
    }

    /** A cookie of the request; the first one, if there are several with this name. */
    public static CredentialsProvider cookie(String name, Function<String, Authenticator> lookup) {
        return from(exchange -> cookie(exchange, name), lookup);
    }

    /**
     * A parameter in the query of the request; the first one, if there are several with this name. Without
     * {@code CamelHttpQuery} on the message, the header in which Camel's HTTP consumers put it.
     */
    public static CredentialsProvider parameter(String name, Function<String, Authenticator> lookup) {
        return from(exchange -> parameter(exchange, name), lookup);
    }

    /** The first of these that knows an account. */
    public static CredentialsProvider firstOf(CredentialsProvider... providers) {
        List<CredentialsProvider> all = List.of(providers);
        return exchange -> all.stream().map(provider -> provider.credentials(exchange)).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    private static CredentialsProvider from(Function<Exchange, String> source, Function<String, Authenticator> lookup) {
        return exchange -> {
            String text = source.apply(exchange);
            return text == null || text.isEmpty() ? null : lookup.apply(text);
        };
    }

    private static Authenticator account(String base64) {
        try {
            byte[] pair = Base64.getDecoder().decode(base64);
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(pair)).toString();
            int colon = text.indexOf(':');
            return colon < 1 ? null : Authenticator.basic(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    private static String authorization(Exchange exchange, String scheme) {
        String value = header(exchange, "Authorization");
        String start = scheme + " ";
        return value != null && value.regionMatches(true, 0, start, 0, start.length())
                ? value.substring(start.length()).strip() : null;
    }

    private static String cookie(Exchange exchange, String name) {
        // HTTP/2 may spread the cookies over several headers
        for (Object cookies : ObjectHelper.createIterable(exchange.getMessage().getHeader("Cookie"), null)) {
            String value = value(cookies.toString().split(";"), name);
            if (value != null) {
                return unquoted(value);
            }
        }
        return null;
    }

    private static String parameter(Exchange exchange, String name) {
        // the raw one first, because some consumers decode the other, and with it what a value has of & and +
        String raw = header(exchange, Exchange.HTTP_RAW_QUERY);
        String query = raw == null ? header(exchange, Exchange.HTTP_QUERY) : raw;
        return query == null ? header(exchange, name) : decoded(value(query.split("&"), name));
    }

    private static String header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name, String.class);
    }

    private static String value(String[] pairs, String name) {
        String start = name + "=";
        return Arrays.stream(pairs).map(String::strip).filter(pair -> pair.startsWith(start)).findFirst()
                .map(pair -> pair.substring(start.length())).orElse(null);
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1) : value;
    }

    private static String decoded(String value) {
        try {
            return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
