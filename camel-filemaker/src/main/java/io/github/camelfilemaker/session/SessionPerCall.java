package io.github.camelfilemaker.session;

/**
 * Logs in before and out after every call: for a server that is called once a day, or to find out whether a problem
 * comes from shared sessions.
 */
final class SessionPerCall implements Sessions {

    private final LoginDoor door;

    SessionPerCall(Login client, SessionSettings settings) {
        this.door = new LoginDoor(client, settings);
    }

    @Override
    public Session acquire() {
        return door.login();
    }

    @Override
    public void release(Session session) {
        if (session.retire()) {
            door.logout(session);
        }
    }

    @Override
    public void refused(Session session, boolean isGone) {
        if (isGone) {
            // nothing to log out of any more
            session.retire();
        }
    }

    @Override
    public void stop() {
        // each call has logged itself out
    }
}
