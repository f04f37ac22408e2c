package io.github.camelfilemaker;

import java.io.File;
import java.io.InputStream;
import java.net.URLConnection;

import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.Choices;
import io.github.camelfilemaker.operation.FileMakerAction;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.Recovering;
import io.github.camelfilemaker.transport.ContainerBody;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;

/**
 * What an exchange and an endpoint together say to an action. The one place for precedence: a header wins over the
 * option of the same name, except for recordId and modId. Their headers also tell of the last answer, so an option that
 * somebody has written for this call wins, and a modId header counts only for the record of the recordId header.
 */
final class ExchangeInput extends EndpointInput {

    private final Exchange exchange;
    private final Message message;
    private final Object body;

    ExchangeInput(Exchange exchange, FileMakerEndpoint endpoint, Recovering recovering) {
        this(exchange, endpoint, recovering, exchange.getMessage().getBody());
    }

    private ExchangeInput(Exchange exchange, FileMakerEndpoint endpoint, Recovering recovering, Object body) {
        super(endpoint, recovering);
        this.exchange = exchange;
        this.message = exchange.getMessage();
        this.body = body;
    }

    /** What to do: the header or the option. */
    static FileMakerAction action(Exchange exchange, FileMakerAction option) {
        String header = exchange.getMessage().getHeader(FileMakerConstants.ACTION, String.class);
        return header == null ? option : Choices.of(FileMakerConstants.ACTION, header, FileMakerAction.class);
    }

    @Override
    public Object value(Option option) {
        return switch (option) {
            case RECORD_ID -> firstOf(super.value(option), header(option));
            case FILE_NAME -> firstOf(firstOf(header(option), super.value(option)), message.getHeader(Exchange.FILE_NAME));
            case CONTENT_TYPE -> firstOf(firstOf(header(option), super.value(option)), contentTypeOfName());
            default -> firstOf(header(option), super.value(option));
        };
    }

    private Object header(Option option) {
        Object value = message.getHeader(option.headerName());
        return isBlank(value) ? null : value;
    }

    private static Object firstOf(Object first, Object second) {
        return first != null ? first : second;
    }

    @Override
    public String modIdOf(String recordId) {
        Object option = super.value(Option.MOD_ID);
        Object recordOfHeader = header(Option.RECORD_ID);
        Object header = recordOfHeader != null && recordId.equals(recordOfHeader.toString()) ? header(Option.MOD_ID) : null;
        Object modId = firstOf(option, header);
        return modId == null ? null : modId.toString();
    }

    private String contentTypeOfName() {
        String name = text(Option.FILE_NAME);
        return name == null ? null : URLConnection.guessContentTypeFromName(name);
    }

    @Override
    public Object body() {
        boolean isFile = body instanceof WrappedFile || body instanceof File;
        return isFile ? exchange.getContext().getTypeConverter().convertTo(InputStream.class, exchange, body) : body;
    }

    @Override
    public ContainerBody.Source content() {
        return BodySource.of(exchange, body);
    }

    @Override
    public ActionInput withBody(Object other) {
        return new ExchangeInput(exchange, endpoint(), recovering(), other);
    }
}
