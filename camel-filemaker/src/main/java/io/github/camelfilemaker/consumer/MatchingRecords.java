package io.github.camelfilemaker.consumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.KeysetFind;
import io.github.camelfilemaker.operation.KeysetPages;
import io.github.camelfilemaker.operation.PreparedAction;
import io.github.camelfilemaker.operation.Recovering;

/**
 * All records that match, in each poll. Nothing is remembered between polls: what must not come again is changed or
 * deleted after the work, or by the route.
 */
public final class MatchingRecords implements Feed {

    private final KeysetFind find;
    private final Recovering recovering;
    private final int pageSize;
    private final Claims claims;
    private final Deque<FileMakerRecord> read = new ArrayDeque<>();
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
        read.clear();
        pages = find.pages(null, null, pageSize);
    }

    @Override
    public List<FileMakerRecord> next(int max) {
        List<FileMakerRecord> batch = new ArrayList<>();
        try {
            fill(batch, max);
            return batch;
        } catch (RuntimeException e) {
            // nobody will deliver them
            batch.forEach(this::failed);
            throw e;
        }
    }

    private void fill(List<FileMakerRecord> batch, int max) {
        int wanted = max > 0 ? max : claims == null ? pageSize : 1;
        while (batch.size() < wanted && (!read.isEmpty() || max > 0 || batch.isEmpty()) && hasRead()) {
            FileMakerRecord record = read.remove();
            if (!open.contains(record.getRecordId()) && (claims == null || claims.claim(record))) {
                open.add(record.getRecordId());
                batch.add(record);
            }
        }
    }

    private boolean hasRead() {
        if (read.isEmpty()) {
            List<FileMakerRecord> page = new ArrayList<>(
                    KeysetPages.records(recovering.run(PreparedAction.reading(pages::next))));
            if (claims != null && page.size() > 1) {
                // so that not all who share them begin with the same one
                Collections.rotate(page, (int) (Math.random() * page.size()));
            }
            read.addAll(page);
        }
        return !read.isEmpty();
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
        read.clear();
        if (claims != null) {
            claims.forgetOld();
        }
    }

    @Override
    public void stop() {
        // nothing is remembered
    }
}
