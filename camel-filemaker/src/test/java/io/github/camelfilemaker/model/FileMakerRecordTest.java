package io.github.camelfilemaker.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a record knows of its changes. */
class FileMakerRecordTest {

    private static FileMakerRecord read() {
        FileMakerRecord record = new FileMakerRecord();
        record.put("Name", "Ann");
        record.put("City", "Paris");
        record.setRecordId("1");
        record.markAsRead();
        return record;
    }

    @Test
    void aRecordThatWasReadHasNoChanges() {
        assertThat(read().changes()).isEmpty();
    }

    @Test
    void aRecordThatWasNeverReadIsAllChange() {
        FileMakerRecord record = new FileMakerRecord();
        record.put("Name", "Ann");

        assertThat(record.changes()).containsExactly(Map.entry("Name", "Ann"));
        assertThat(record.original("Name")).isNull();
    }

    static Stream<Consumer<FileMakerRecord>> writes() {
        return Stream.of(
                record -> record.put("City", "Rome"),
                record -> record.putAll(Map.of("City", "Rome")),
                record -> record.replace("City", "Rome"),
                record -> record.replace("City", "Paris", "Rome"),
                record -> record.compute("City", (field, value) -> "Rome"),
                record -> record.computeIfPresent("City", (field, value) -> "Rome"),
                record -> record.merge("City", "Rome", (old, value) -> value),
                record -> record.replaceAll((field, value) -> field.equals("City") ? "Rome" : value),
                record -> record.entrySet().stream().filter(entry -> entry.getKey().equals("City"))
                        .forEach(entry -> entry.setValue("Rome")),
                record -> {
                    record.remove("City");
                    record.putIfAbsent("City", "Rome");
                },
                record -> {
                    record.remove("City", "Paris");
                    record.computeIfAbsent("City", field -> "Rome");
                },
                record -> {
                    removeByIterator(record);
                    record.put("City", "Rome");
                },
                record -> {
                    record.clear();
                    record.put("City", "Rome");
                });
    }

    private static void removeByIterator(FileMakerRecord record) {
        for (Iterator<Map.Entry<String, Object>> i = record.entrySet().iterator(); i.hasNext();) {
            if (i.next().getKey().equals("City")) {
                i.remove();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aFieldThatIsWrittenIsAChangeAndItsOriginalIsKept(Consumer<FileMakerRecord> write) {
        FileMakerRecord record = read();

        write.accept(record);

        assertThat(record.changes()).containsExactly(Map.entry("City", "Rome"));
        assertThat(record.original("City")).isEqualTo("Paris");
    }

    @Test
    void theOriginalIsTheValueThatWasReadHoweverOftenTheFieldIsWritten() {
        FileMakerRecord record = read();
        record.put("City", "Rome");
        record.put("City", "Oslo");

        assertThat(record.original("City")).isEqualTo("Paris");
    }

    @Test
    void aFieldThatHasItsOldValueAgainIsNoChange() {
        FileMakerRecord record = read();
        record.put("City", "Rome");
        record.put("City", "Paris");

        assertThat(record.changes()).isEmpty();
    }

    @Test
    void aNewFieldIsAChangeWithoutAnOriginal() {
        FileMakerRecord record = read();
        record.put("Note", "x");

        assertThat(record.changes()).containsExactly(Map.entry("Note", "x"));
        assertThat(record.original("Note")).isNull();
    }

    @Test
    void aFieldThatIsClearedIsAChange() {
        FileMakerRecord record = read();
        record.put("City", null);

        assertThat(record.changes()).containsEntry("City", null);
    }

    @Test
    void aFieldThatIsRemovedIsNotWritten() {
        FileMakerRecord record = read();
        record.remove("City");

        assertThat(record.changes()).isEmpty();
    }

    @Test
    void aCloneHasChangesOfItsOwn() {
        FileMakerRecord record = read();
        record.put("City", "Rome");
        FileMakerRecord clone = (FileMakerRecord) record.clone();
        clone.put("Name", "Ben");

        assertThat(record.changes()).containsOnlyKeys("City");
        assertThat(clone.changes()).containsOnlyKeys("Name", "City");
        assertThat(clone.original("Name")).isEqualTo("Ann");
    }

    @Test
    void changesSurviveSerialization() throws Exception {
        FileMakerRecord record = read();
        record.put("City", "Rome");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(record);
        }
        FileMakerRecord copy
                = (FileMakerRecord) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy).isEqualTo(record);
        assertThat(copy.changes()).containsExactly(Map.entry("City", "Rome"));
        assertThat(copy.original("City")).isEqualTo("Paris");
    }

    @Test
    void changesDoNotCountForEquality() {
        FileMakerRecord record = read();
        FileMakerRecord other = read();
        other.put("City", "Rome");
        other.put("City", "Paris");

        assertThat(record).isEqualTo(other).hasSameHashCodeAs(other);
    }
}
