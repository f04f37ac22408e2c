package io.github.camelfilemaker.operation;

import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * The records that criteria match, or all of a layout's table, in ascending order of a key field, from one key to
 * another. Without a key field, in the order of the sort option.
 */
public final class KeysetFind {

    private final String field;
    private FindRequest criteria;
    private final ListRecords.Pages all;
    private final List<?> sort;
    private final DateFormats formats;
    private final Results results;

    private KeysetFind(ActionInput in, String field, FindRequest criteria) {
        this.field = field;
        this.criteria = criteria;
        this.all = new ListRecords.Pages(in);
        this.sort = field == null ? RequestParameters.sort(in) : order("ascend", field);
        this.formats = RequestParameters.writtenDates(in);
        this.results = new Results(in);
    }

    /**
     * @param  hasCriteria              whether there are criteria, in the option query or the body
     * @param  field                    the key; null for none
     * @throws IllegalArgumentException when the criteria are not fit, or dates are written as nobody can read them
     */
    public static KeysetFind of(ActionInput in, boolean hasCriteria, String field) {
        if (field != null && RequestParameters.writtenDates(in) == DateFormats.file) {
            throw new IllegalArgumentException(
                    "dateFormats=file cannot be read here, where values of " + field + " are compared: use us or iso");
        }
        return new KeysetFind(in, field, hasCriteria ? FindRequest.of(in, FileMakerAction.FIND) : FindRequest.all(in));
    }

    /** Leaves out the records whose field holds exactly this text. */
    public KeysetFind omitting(String otherField, String text) {
        criteria = criteria.omitting(otherField, text);
        return this;
    }

    /** The option, or the member of a whole find; null when there is neither. */
    Integer positive(ActionInput in, Option option) {
        return criteria.positive(in, option);
    }

    /** Whether a page can be read twice without harm: not when scripts run with it. */
    boolean isRepeatable() {
        return criteria.isRepeatable();
    }

    private static List<?> order(String direction, String field) {
        return List.of(Map.of("fieldName", field, "sortOrder", direction));
    }

    /** How many records a request asks for, unless it is told otherwise. */
    public static int pageSize(ActionInput in) {
        return ReadRecords.pageSize(in);
    }

    /** The pages from one key to another, both included; null for no limit. */
    public KeysetPages pages(Key from, Key to, int pageSize) {
        return new KeysetPages(this, from, to, pageSize);
    }

    /** The record with the greatest key; null when there is none, or when no record has a key. */
    public FileMakerRecord last(DataApi api) {
        ApiRequest request = request(new KeyRange(field, null, null), order("descend", field), 1, 1);
        try {
            List<FileMakerRecord> records = api.call(request, ApiAnswerReader.INSTANCE).records;
            return records.isEmpty() || key(records.get(0)) == null ? null : records.get(0);
        } catch (FileMakerApiException e) {
            if (Results.isNothingFound(e)) {
                return null;
            }
            throw e;
        }
    }

    /** The key of a record; null when it has none. */
    public Key key(FileMakerRecord record) {
        if (field == null) {
            return null;
        }
        if (!record.containsKey(field)) {
            throw new IllegalArgumentException("The field " + field + " is not on the layout whose records are read");
        }
        return Key.of(field, record.get(field));
    }

    /** Whether a request that begins with one key begins with the other as well. */
    boolean isSameBlock(Key one, Key other) {
        return one == null || other == null
                ? one == other : one.lowerBound(formats).equals(other.lowerBound(formats));
    }

    ApiRequest request(Key from, Key to, int offset, int limit) {
        return request(new KeyRange(field, from, to), sort, offset, limit);
    }

    private ApiRequest request(KeyRange range, List<?> order, int offset, int limit) {
        return criteria.isForAll() && range.isOpen()
                ? all.request(order, offset, limit) : criteria.in(range, order).page(offset, limit);
    }

    /** A record as the option outputType wants it. */
    public Object typed(FileMakerRecord record) {
        return results.typed(record);
    }

    Results results() {
        return results;
    }
}
