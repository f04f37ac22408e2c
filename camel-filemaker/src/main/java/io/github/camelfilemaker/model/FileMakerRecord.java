package io.github.camelfilemaker.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as a layout shows it, or a row of a portal: a map from field name to value, in the layout's order, plus what
 * FileMaker knows about the record. Repetitions are entries of their own ({@code Phone(1)}, {@code Phone(2)}), related
 * fields are named {@code TableOccurrence::Field}.
 * <p>
 * Values are as on the wire: {@link String} (line breaks are {@code \r}, an empty field is {@code ""}), {@link Long}
 * for a whole number that fits, {@link java.math.BigDecimal} for every other number, never rounded. A number field that
 * holds text comes as that text.
 * <p>
 * A record that was read knows which of its fields have been given other values since, and what they were.
 * <p>
 * Not for use by several threads at once.
 */
public class FileMakerRecord extends TrackedFields {

    private static final long serialVersionUID = 1L;

    /** What a map of this kind is full with. */
    private static final float LOAD_FACTOR = 0.75f;

    private String recordId;
    private String modId;
    private List<FileMakerPortal> portals = List.of();

    /** A record without fields. */
    public FileMakerRecord() {
    }

    /** A record with room for so many fields. */
    public FileMakerRecord(int fields) {
        super((int) (fields / LOAD_FACTOR) + 1);
    }

    /** FileMaker's internal id of the record; null for a record that was not read from a server. */
    public String getRecordId() {
        return recordId;
    }

    public void setRecordId(String recordId) {
        this.recordId = recordId;
    }

    /** The number that changes with every modification; null for a record that was not read from a server. */
    public String getModId() {
        return modId;
    }

    public void setModId(String modId) {
        this.modId = modId;
    }

    /**
     * The portals of the layout, in its order. Two portals of one name are two entries. Empty for a row of a portal.
     */
    public List<FileMakerPortal> getPortals() {
        return portals;
    }

    public void setPortals(List<FileMakerPortal> portals) {
        this.portals = portals;
    }

    /** The first portal of this name: its object name or, without one, its table occurrence. */
    public Optional<FileMakerPortal> portal(String name) {
        return portals.stream().filter(portal -> portal.name().equals(name)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof FileMakerRecord that && super.equals(that)
                && Objects.equals(recordId, that.recordId) && Objects.equals(modId, that.modId)
                && portals.equals(that.portals);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + (recordId == null ? 0 : recordId.hashCode());
    }
}
