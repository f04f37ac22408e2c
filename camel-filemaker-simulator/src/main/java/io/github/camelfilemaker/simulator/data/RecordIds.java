package io.github.camelfilemaker.simulator.data;

import java.util.Arrays;

/** Record ids in ascending order, small in memory: an index holds tens of thousands of these. */
final class RecordIds {

    static final RecordIds NONE = new RecordIds();

    private long[] ids = new long[1];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return ids[index];
    }

    void add(long id) {
        int at = size == 0 || ids[size - 1] < id ? size : -Arrays.binarySearch(ids, 0, size, id) - 1;
        if (at < 0) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        System.arraycopy(ids, at, ids, at + 1, size - at);
        ids[at] = id;
        size++;
    }

    void remove(long id) {
        int at = Arrays.binarySearch(ids, 0, size, id);
        if (at >= 0) {
            System.arraycopy(ids, at + 1, ids, at, size - at - 1);
            size--;
        }
    }
}
