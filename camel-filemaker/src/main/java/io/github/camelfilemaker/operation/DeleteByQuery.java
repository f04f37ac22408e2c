package io.github.camelfilemaker.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=deleteByQuery}: deletes the records that match, or none when they are more than the caller has reckoned
 * with. Scripts run with each deletion.
 */
final class DeleteByQuery implements Operation {

    /** What is asked for the find; all else is for the deletions. */
    private static final Set<Option> OF_FIND = Set.of(Option.LAYOUT, Option.QUERY, Option.DATE_FORMATS);

    /** Each run finds other records. */
    private static final Map<Option, Object> NO_OUTCOMES = new EnumMap<>(Option.class);

    static {
        NO_OUTCOMES.put(Option.BULK_OUTCOMES, null);
    }

    private final Operation delete = new Bulk("deleteByQuery", new DeleteRecord(true), false);

    @Override
    public PreparedAction prepare(ActionInput in) {
        Integer limit = in.positive(Option.CONFIRM_MAX_RECORDS);
        int max = limit == null ? 1 : limit;
        ApiRequest find = FindRequest.of(findInput(in), FileMakerAction.DELETE_BY_QUERY).page(1,
                (int) Math.min(max + 1L, Integer.MAX_VALUE));
        return PreparedAction.of(true, api -> {
            RecordIdsReader.Found found = found(api, find);
            if (found.recordIds().size() > max) {
                throw new IllegalArgumentException(
                        "action=deleteByQuery finds " + found.foundCount() + " records and confirmMaxRecords=" + max
                                                   + ": nothing was deleted. If all of them are to be deleted, set the option"
                                                   + " confirmMaxRecords or the header "
                                                   + Option.CONFIRM_MAX_RECORDS.headerName());
            }
            return delete.prepare(new ChangedInput(in, NO_OUTCOMES).withBody(found.recordIds())).run(api)
                    .with(Headers.FOUND_COUNT, found.foundCount());
        });
    }

    private static ActionInput findInput(ActionInput in) {
        Map<Option, Object> changed = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            if (!OF_FIND.contains(option)) {
                changed.put(option, null);
            }
        }
        changed.put(Option.PORTALS, List.of());
        return new ChangedInput(in, changed);
    }

    private static RecordIdsReader.Found found(DataApi api, ApiRequest find) {
        try {
            return api.call(find, RecordIdsReader.INSTANCE);
        } catch (FileMakerApiException e) {
            if (Results.isNothingFound(e)) {
                return new RecordIdsReader.Found(List.of(), 0);
            }
            throw e;
        }
    }
}
