package io.github.camelfilemaker.api;

/**
 * A script ended with an error other than 0, and the route asked with {@code failOnScriptError=true} to be told so by
 * an exception. The action itself was done.
 */
public class FileMakerScriptException extends FileMakerException {

    private static final long serialVersionUID = 1L;

    private final String script;
    private final String scriptError;

    public FileMakerScriptException(String script, String scriptError, String action, String layout) {
        super("The script '" + script + "' ended with error " + scriptError + " in action=" + action + ", layout=" + layout
              + "; the action itself was done. failOnScriptError=false makes this a header instead.",
              action, layout, null);
        this.script = script;
        this.scriptError = scriptError;
    }

    /** The name of the script. */
    public String getScript() {
        return script;
    }

    /** The last error of the script, as the server sent it. */
    public String getScriptError() {
        return scriptError;
    }
}
