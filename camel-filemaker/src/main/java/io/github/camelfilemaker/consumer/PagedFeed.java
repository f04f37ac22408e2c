package io.github.camelfilemaker.consumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.github.camelfilemaker.model.FileMakerRecord;

/** Makes batches of pages: a batch is filled from several only if so many records are asked for. */
abstract class PagedFeed implements Feed {

    private final Deque<FileMakerRecord> read = new ArrayDeque<>();

    /** How many records a batch has at most, if so many are asked for; 0 when nobody asks for a number. */
    abstract int wanted(int max);

    /** Whether a record is to be delivered. It is on its way then. */
    abstract boolean takes(FileMakerRecord record);

    /** The page that follows; empty at the end. */
    abstract List<FileMakerRecord> page();

    @Override
    public final List<FileMakerRecord> next(int max) {
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
        int wanted = wanted(max);
        while (batch.size() < wanted && (hasReadAhead() || max > 0 || batch.isEmpty()) && hasRead()) {
            FileMakerRecord record = read.remove();
            if (takes(record)) {
                batch.add(record);
            }
        }
    }

    private boolean hasRead() {
        if (read.isEmpty()) {
            read.addAll(page());
        }
        return !read.isEmpty();
    }

    final boolean hasReadAhead() {
        return !read.isEmpty();
    }

    final void forgetRead() {
        read.clear();
    }
}
