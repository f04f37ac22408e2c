package io.github.camelfilemaker.session;

/**
 * Opens and ends sessions on the server, for one account.
 */
interface Login {

    /**
     * Opens a session.
     *
     * @return                                                 its token, never empty
     * @throws io.github.camelfilemaker.api.FileMakerException when the server refuses or does not answer
     */
    String login();

    /** Ends a session. A failure is not told: the server forgets an idle session by itself after 15 minutes. */
    void logout(String token);
}
