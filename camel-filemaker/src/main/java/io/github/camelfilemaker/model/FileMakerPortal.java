package io.github.camelfilemaker.model;

import java.io.Serializable;
import java.util.List;

/**
 * The related records that a portal of a layout shows for one record.
 *
 * @param name       the portal's object name or, when it has none, its table occurrence
 * @param table      the portal's table occurrence; null when the server does not say (before FileMaker Server 18)
 * @param foundCount how many related records there are; the number of rows when the server does not say
 * @param rows       the rows that were sent: by default at most 50
 */
public record FileMakerPortal(String name, String table, long foundCount, List<FileMakerRecord> rows)
        implements
            Serializable {

    /** Whether there are related records that were not sent. The options portalLimit and portalOffset ask for them. */
    public boolean isTruncated() {
        return foundCount > rows.size();
    }
}
