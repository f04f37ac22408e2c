package io.github.camelfilemaker.it.stream;

import java.time.LocalDateTime;
import java.util.Map;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.TableBuilder;

/** A server with a table of many records of about a kilobyte. */
final class BigTable {

    static final String DATABASE = "Archive";
    static final String TABLE = "Letters";
    static final String USERNAME = "reader";
    static final String PASSWORD = "Claudel-1864";
    /** From 1 on, in the order of creation. */
    static final String NUMBER = "number";
    /** The same for all records of {@link #SAME_SECOND}. */
    static final String WRITTEN = "written";
    static final int SAME_SECOND = 450;

    private static final LocalDateTime FIRST = LocalDateTime.of(1890, 1, 1, 0, 0);
    private static final String TEXT = "My dear friend, the weather has been fine all week, and the work goes on. ".repeat(10);

    private BigTable() {
    }

    static FileMakerSimulator start(int records) {
        return FileMakerSimulator.builder().recordedRequests(0).database(DATABASE, db -> db
                .account(USERNAME, PASSWORD)
                .table(TABLE, table -> fill(table, records))
                .layout(TABLE, layout -> layout.table(TABLE))).start();
    }

    private static void fill(TableBuilder table, int records) {
        table.number(NUMBER).text("from", "to", "place", "text").timestamp(WRITTEN);
        for (int number = 1; number <= records; number++) {
            table.record(letter(number));
        }
    }

    static Map<String, Object> letter(int number) {
        return Map.of(NUMBER, number, "from", "Camille", "to", "Auguste", "place", "Paris", "text", TEXT,
                WRITTEN, FIRST.plusSeconds(number / SAME_SECOND));
    }
}
