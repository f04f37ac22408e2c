package io.github.camelfilemaker.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * Reads records page by page, so that what others insert, change or delete meanwhile lets none be missed. A request
 * begins with the last key that was read, and asks for the last record again: if that is not where it was, records with
 * the same key have moved, and all with this key are looked through once more. Not for use by several threads at once.
 */
public final class KeysetPages {

    private final KeysetFind find;
    private final Key to;
    private final int pageSize;
    /** Where the next request begins; null for no limit. */
    private Key from;
    /** The place, from 1, of the last record that was read among those from there on. */
    private int place;
    /** The last record that was read; null before the first. */
    private String anchor;
    /** The records that were read whose key is the one where the next request begins. */
    private final Set<String> block = new HashSet<>();
    private boolean isOver;

    KeysetPages(KeysetFind find, Key from, Key to, int pageSize) {
        this.find = find;
        this.from = from;
        this.to = to;
        this.pageSize = pageSize;
    }

    /** The records that follow, at least one, with the facts of the answer; none at the end. */
    public ActionResult next(DataApi api) {
        try {
            return found(api);
        } catch (FileMakerApiException e) {
            if (Results.isNothingFound(e)) {
                isOver = true;
                return ActionResult.of(List.of());
            }
            throw e;
        }
    }

    /** The same, but fails as the server does when there is no record at all. */
    ActionResult found(DataApi api) {
        ActionResult page = ActionResult.of(List.of());
        while (!isOver && records(page).isEmpty()) {
            page = fetch(api);
        }
        return page;
    }

    /** The records that follow, with a call of their own; none at the end. */
    public List<FileMakerRecord> next(Recovering recovering) {
        return records(recovering.run(PreparedAction.reading(this::next)));
    }

    /** The records of a page. */
    @SuppressWarnings("unchecked")
    static List<FileMakerRecord> records(ActionResult page) {
        return (List<FileMakerRecord>) page.body();
    }

    /** Whether there is no further page. False says that there may be one. */
    public boolean isOver() {
        return isOver;
    }

    private ActionResult fetch(DataApi api) {
        int offset = Math.max(1, place);
        int limit = anchor == null ? pageSize : pageSize + 1;
        ApiRequest request = find.request(from, to, offset, limit);
        ApiAnswer answer = answer(api, request);
        List<FileMakerRecord> read = answer.records;
        if (offset > 1 && (read.isEmpty() || !read.get(0).getRecordId().equals(anchor))) {
            place = 1;
            return ActionResult.of(List.of());
        }
        isOver = read.size() < limit || answer.foundCount != null && offset + read.size() > answer.foundCount;
        return find.results().facts(fresh(read, offset), answer, request);
    }

    private ApiAnswer answer(DataApi api, ApiRequest request) {
        try {
            return api.call(request, ApiAnswerReader.INSTANCE);
        } catch (FileMakerApiException e) {
            if (anchor != null && Results.isNothingFound(e)) {
                return new ApiAnswer();
            }
            throw e;
        }
    }

    /** Those that have not been read before. */
    private List<FileMakerRecord> fresh(List<FileMakerRecord> read, int offset) {
        List<FileMakerRecord> fresh = new ArrayList<>(read.size());
        place = offset - 1;
        for (FileMakerRecord record : read) {
            Key key = find.key(record);
            if (!find.isSameBlock(key, from)) {
                from = key;
                place = 0;
                block.clear();
            }
            place++;
            anchor = record.getRecordId();
            if (block.add(anchor)) {
                fresh.add(record);
            }
        }
        return fresh;
    }
}
