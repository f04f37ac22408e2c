package io.github.camelfilemaker.simulator;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.session.Session;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.Values;

/** One run of a script: what it is given and what it can reach. Used by the thread of the run only. */
public final class ScriptCall {

    private final Session session;
    private final String layout;
    private final String name;
    private final String parameter;
    private final SimulatorDatabase database;

    ScriptCall(Session session, String layout, String name, String parameter, SimulatorDatabase database) {
        this.session = session;
        this.layout = layout;
        this.name = name;
        this.parameter = parameter;
        this.database = database;
    }

    public String name() {
        return name;
    }

    /** Empty when none was given. */
    public String parameter() {
        return parameter;
    }

    /** The layout of the request. */
    public String layout() {
        return layout;
    }

    /** The name that the session is logged in with. */
    public String account() {
        return session.account().name();
    }

    /**
     * The text of a global field as this session sees it.
     *
     * @param  name                     {@code Table::Field} or {@code Table::Field(2)}
     * @throws IllegalArgumentException when there is no such global field
     */
    public String global(String name) {
        Database.GlobalCell cell = cell(name);
        return Values.text(session.globals().get(cell.table(), cell.cell()), DateStyle.US);
    }

    /**
     * Sets a global field for this session.
     *
     * @throws IllegalArgumentException when there is no such global field
     */
    public void setGlobal(String name, Object value) {
        Database.GlobalCell cell = cell(name);
        session.globals().set(cell.table(), cell.cell(), Values.ofJava(cell.field().type(), value));
    }

    private Database.GlobalCell cell(String name) {
        try {
            return session.database().globalCell(name);
        } catch (FileMakerError e) {
            throw new IllegalArgumentException("There is no global field '" + name + "'", e);
        }
    }

    /** To read and write records. */
    public SimulatorDatabase database() {
        return database;
    }
}
