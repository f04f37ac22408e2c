package io.github.camelfilemaker.consumer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.KeysetFind;
import io.github.camelfilemaker.operation.KeysetPages;
import io.github.camelfilemaker.operation.Recovering;

/**
 * All records that match, in each poll. Nothing is remembered between polls: what must not come again is changed or
 * deleted after the work, or by the route.
 */
public final class MatchingRecords extends PagedFeed {

    private final KeysetFind find;
    private final Recovering recovering;
    private final int pageSize;
    private final Claims claims;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private KeysetPages pages;

    /** @param claims null when there is no other consumer to share the records with */
    public MatchingRecords(KeysetFind find, Recovering recovering, int pageSize, Claims claims) {
        this.find = find;
        this.recovering = recovering;
        this.pageSize = pageSize;
        this.claims = claims;
    }

    @Override
    public void begin() {
        forgetRead();
        pages = find.pages(null, null, pageSize);
    }

    @Override
    int wanted(int max) {
        return max > 0 ? max : claims == null ? pageSize : 1;
    }

    @Override
    boolean takes(FileMakerRecord record) {
        String recordId = record.getRecordId();
        return !open.contains(recordId) && (claims == null || claims.claim(record)) && open.add(recordId);
    }

    @Override
    List<FileMakerRecord> page() {
        List<FileMakerRecord> page = new ArrayList<>(pages.next(recovering));
        if (claims != null && page.size() > 1) {
            // so that not all who share them begin with the same one
            Collections.rotate(page, (int) (Math.random() * page.size()));
        }
        return page;
    }

    @Override
    public void done(FileMakerRecord record) {
        open.remove(record.getRecordId());
    }

    @Override
    public void failed(FileMakerRecord record) {
        open.remove(record.getRecordId());
    }

    @Override
    public void end() {
        forgetRead();
        if (claims != null) {
            claims.forgetOld();
        }
    }

    @Override
    public void stop() {
        // nothing is remembered
    }
}
