package io.github.camelfilemaker.simulator.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/** Rows of a CSV file in UTF-8, plain or compressed with gzip. Its first line names the columns. */
public final class CsvRows {

    private CsvRows() {
    }

    /**
     * @param  mapping                  "column=Field" for columns that are called otherwise, "column=" for those that
     *                                  are left out; other columns go to the field of their name
     * @throws IllegalArgumentException when a mapping is not like that, or names a column that is not there
     */
    public static List<Row> read(InputStream in, String... mapping) throws IOException {
        CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        List<Row> rows = new ArrayList<>();
        try (InputStreamReader reader = new InputStreamReader(unzipped(in), StandardCharsets.UTF_8);
             MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(reader)) {
            String[] columns = lines.hasNext() ? lines.next() : new String[0];
            if (columns.length > 0) {
                columns[0] = columns[0].replace("\uFEFF", "");
            }
            List<String> fields = fields(columns, mapping);
            List<String> names = fields.stream().filter(f -> !f.isEmpty()).toList();
            while (lines.hasNext()) {
                String[] line = lines.next();
                List<String> values = new ArrayList<>(names.size());
                for (int i = 0; i < fields.size(); i++) {
                    if (!fields.get(i).isEmpty()) {
                        values.add(i < line.length ? line[i] : "");
                    }
                }
                rows.add(new Row(0, 0, names, values));
            }
        }
        return rows;
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private static List<String> fields(String[] columns, String... mapping) {
        Map<String, String> fieldByColumn = new HashMap<>();
        for (String pair : mapping) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("Column mapping '" + pair + "' is not like column=Field");
            }
            String column = pair.substring(0, equals);
            if (!Arrays.asList(columns).contains(column)) {
                throw new IllegalArgumentException("There is no column '" + column + "', only " + String.join(", ", columns));
            }
            fieldByColumn.put(column, pair.substring(equals + 1));
        }
        return Arrays.stream(columns).map(column -> fieldByColumn.getOrDefault(column, column)).toList();
    }
}
