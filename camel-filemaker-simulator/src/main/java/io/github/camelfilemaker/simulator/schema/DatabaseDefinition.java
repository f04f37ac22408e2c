package io.github.camelfilemaker.simulator.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfilemaker.simulator.value.DateStyle;

/**
 * A database file.
 *
 * @param identities  accepted pairs of OAuth request id and identifier, joined by a blank, and Claris ID tokens; each
 *                    with the account it stands for
 * @param fileDates   how the file's own locale spells dates (dateformats 1)
 * @param scriptNames scripts that exist
 */
public record DatabaseDefinition(String name, List<Account> accounts, Map<String, Account> identities,
        List<TableDefinition> tables, List<Relationship> relationships, List<LayoutDefinition> layouts,
        List<ListEntry> layoutList, Set<String> scriptNames, List<ListEntry> scriptList,
        Map<String, List<String>> valueLists, DateStyle fileDates) {
}
