package io.github.camelfilemaker.simulator.data;

/** A record as it was at one moment. Never changed: an edit puts a new one in its place. */
public final class StoredRecord {

    private final long id;
    private final long modId;
    private final Object[] cells;

    /** The array must not be changed afterwards. */
    public StoredRecord(long id, long modId, Object[] cells) {
        this.id = id;
        this.modId = modId;
        this.cells = cells;
    }

    public long id() {
        return id;
    }

    public long modId() {
        return modId;
    }

    public Object cell(int index) {
        return cells[index];
    }

    /** For an edit. */
    Object[] copyOfCells() {
        return cells.clone();
    }
}
