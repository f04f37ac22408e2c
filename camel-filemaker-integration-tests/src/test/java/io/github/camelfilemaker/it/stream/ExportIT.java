package io.github.camelfilemaker.it.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelfilemaker.FileMakerComponent;
import io.github.camelfilemaker.FileMakerConfiguration;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.SimulatorTable;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table is read while others insert and delete: for each record that is read, one of each at random places. What was
 * there all the time has to come, and once. {@code -Dexport.records=100000} for a larger table.
 */
class ExportIT {

    private static final int RECORDS = Integer.getInteger("export.records", 20_000);

    @ParameterizedTest
    @ValueSource(strings = { BigTable.NUMBER, BigTable.WRITTEN })
    void withKeysetPagingEachRecordThatWasThereAllTheTimeComesOnce(String key) throws Exception {
        Map<String, Integer> read = export("paging=keyset&sort=" + key);

        assertThat(missed(read)).as("missed").isEmpty();
        assertThat(repeated(read)).as("repeated").isEmpty();
    }

    @Test
    @SuppressWarnings("SystemOut")
    void withOffsetPagingSomeAreMissedAndSomeComeTwice() throws Exception {
        Map<String, Integer> read = export("paging=offset&sort=" + BigTable.NUMBER);

        assertThat(missed(read)).as("missed").isNotEmpty();
        assertThat(repeated(read)).as("repeated").isNotEmpty();
        System.out.printf("Export of %d records by offset while others write: %d missed, %d repeated%n", RECORDS,
                missed(read).size(), repeated(read).size());
    }

    /** Records with an even id stay. */
    private static boolean stays(int recordId) {
        return recordId % 2 == 0;
    }

    private static List<String> missed(Map<String, Integer> read) {
        return IntStream.rangeClosed(1, RECORDS).filter(ExportIT::stays).mapToObj(String::valueOf)
                .filter(recordId -> !read.containsKey(recordId)).toList();
    }

    private static List<String> repeated(Map<String, Integer> read) {
        return read.entrySet().stream().filter(times -> times.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    /** How often each record came, by its id. */
    private static Map<String, Integer> export(String paging) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (FileMakerSimulator server = BigTable.start(RECORDS); CamelContext camel = new DefaultCamelContext()) {
            connect(camel, server);
            Writer writer = new Writer(server.database(BigTable.DATABASE).table(BigTable.TABLE));
            Iterator<?> records = camel.createProducerTemplate().requestBody(
                    "filemaker:" + BigTable.TABLE + "?action=list&outputType=stream&" + paging, null, Iterator.class);
            Map<String, Integer> read = new HashMap<>();
            List<Future<?>> writes = new ArrayList<>();
            while (records.hasNext()) {
                read.merge(((FileMakerRecord) records.next()).getRecordId(), 1, Integer::sum);
                writes.add(thread.submit(writer));
            }
            for (Future<?> write : writes) {
                write.get(1, TimeUnit.MINUTES);
            }
            return read;
        } finally {
            thread.shutdownNow();
        }
    }

    private static void connect(CamelContext camel, FileMakerSimulator server) {
        FileMakerConfiguration options = camel.getComponent("filemaker", FileMakerComponent.class).getConfiguration();
        options.setHost(server.url());
        options.setDatabase(BigTable.DATABASE);
        options.setUsername(BigTable.USERNAME);
        options.setPassword(BigTable.PASSWORD);
        options.setSessionCache("memory");
        camel.start();
    }

    /** Inserts a record among the others, and deletes one of those that need not stay. */
    private static final class Writer implements Runnable {

        private final SimulatorTable table;
        private final Random random = new Random(1);
        private final List<String> deletable = new ArrayList<>();

        Writer(SimulatorTable table) {
            this.table = table;
            IntStream.rangeClosed(1, RECORDS).filter(id -> !stays(id)).mapToObj(String::valueOf).forEach(deletable::add);
            Collections.shuffle(deletable, random);
        }

        @Override
        public void run() {
            table.delete(deletable.remove(deletable.size() - 1));
            String inserted = table.create(BigTable.letter(1 + random.nextInt(RECORDS)));
            Collections.swap(deletable, deletable.size() - 1, random.nextInt(deletable.size()));
            deletable.add(inserted);
            Collections.swap(deletable, deletable.size() - 1, random.nextInt(deletable.size()));
        }
    }
}
