package io.github.camelfilemaker.simulator.schema;

/**
 * Two table occurrences that are joined where the key fields are equal. It can be followed both ways; records are only
 * ever created on the child's side.
 *
 * @param child       the name of the related table occurrence
 * @param childTable  the table that it shows
 * @param allowCreate whether portal rows may be added through it
 */
public record Relationship(String parent, String parentField, String child, String childTable, String childField,
        boolean allowCreate) {
}
