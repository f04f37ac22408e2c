package io.github.camelfilemaker.operation;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What goes with paging=keyset. */
class KeysetStreamTest {

    private static CannedInput keyset() {
        return CannedInput.of(Map.of("a", "b")).with(Option.PAGING, "keyset").with(Option.OUTPUT_TYPE, "stream")
                .with(Option.SORT, "id");
    }

    @ParameterizedTest
    @EnumSource(value = FileMakerAction.class, names = { "FIND", "LIST" })
    void aFieldToSortByIsAllItNeeds(FileMakerAction action) {
        assertThatNoException().isThrownBy(() -> action.operation().prepare(keyset()));
    }

    @Test
    void itNeedsAFieldToSortBy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileMakerAction.LIST.operation().prepare(keyset().with(Option.SORT, null)))
                .withMessageStartingWith("paging=keyset needs the option sort: one field");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "-id", "id,name", "[{\"fieldName\":\"id\",\"sortOrder\":\"descend\"}]",
            "[{\"fieldName\":\"id\",\"sortOrder\":\"Months\"}]", "[{}]", "[1]" })
    void itNeedsOneFieldAscending(String sort) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileMakerAction.FIND.operation().prepare(keyset().with(Option.SORT, sort)))
                .withMessageStartingWith("paging=keyset needs the option sort: one field").withMessageEndingWith(sort);
    }

    @ParameterizedTest
    @ValueSource(strings = { "id", "[{\"fieldName\":\"id\"}]", "[{\"fieldName\":\"id\",\"sortOrder\":\"ascend\"}]" })
    void oneFieldCanBeWrittenInEachForm(String sort) {
        assertThatNoException()
                .isThrownBy(() -> FileMakerAction.FIND.operation().prepare(keyset().with(Option.SORT, sort)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "OUTPUT_TYPE | json | paging=keyset is for outputType=stream, not for outputType=json",
            "OFFSET | 7 | paging=keyset begins with the first record, not with offset=7",
            "DATE_FORMATS | file | dateFormats=file cannot be read here, where values of id are compared",
            "PAGING | page | paging=page is not known. Use one of: offset, keyset" })
    void anOptionThatDoesNotGoWithIt(Option option, String value, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileMakerAction.FIND.operation().prepare(keyset().with(option, value)))
                .withMessageStartingWith(sentence);
    }
}
