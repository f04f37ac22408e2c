package io.github.camelfilemaker.api;

/**
 * The session ended while the call ran (error 112): the server may have done the work or not. The call was not
 * repeated, because the route asked for that with {@code redeliverWindowMissing}. Look at the data before you repeat
 * it.
 */
public class FileMakerOutcomeUnknownException extends FileMakerException {

    private static final long serialVersionUID = 1L;

    public FileMakerOutcomeUnknownException(FileMakerSessionRefusedException refused, String redeliverWindowMissing) {
        super("The session ended while action=" + refused.getAction() + ", layout=" + refused.getLayout()
              + " ran (FileMaker error 112): the server may have done the work. It was not repeated because of"
              + " redeliverWindowMissing=" + redeliverWindowMissing + ".",
              refused.getAction(), refused.getLayout(), refused);
        setHttpResponseCode(refused.getHttpResponseCode());
    }
}
