package io.github.camelfilemaker.it.cluster;

import java.util.List;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.SessionInfo;

/** A database of the simulator, with what the server knows of its sessions. */
final class Database {

    private final FileMakerSimulator server;
    private final String name;
    private final int loginsBefore;

    Database(FileMakerSimulator server, String name) {
        this.server = server;
        this.name = name;
        this.loginsBefore = server.logins();
    }

    /** A find in it. */
    String uri() {
        return "filemaker:Objects?action=find&database=" + name;
    }

    /** How many log ins there were since this object was made. */
    int logins() {
        return server.logins() - loginsBefore;
    }

    /** The sessions that are open now. */
    List<SessionInfo> sessions() {
        return server.sessions().stream().filter(session -> session.database().equals(name)).toList();
    }

    /** Ends its sessions, as an administrator would. */
    void killSessions() {
        sessions().forEach(session -> server.killSession(session.token()));
    }
}
