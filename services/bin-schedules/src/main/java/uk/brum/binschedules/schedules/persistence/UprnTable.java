package uk.brum.binschedules.schedules.persistence;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A map of UPRN to a number, in 16 bytes an entry where a HashMap takes 80: half a million homes fit into a small heap.
 * Read by any number of threads without a lock; written by one at a time. Entries are never removed.
 */
final class UprnTable {

    /** What {@link #get} gives for a home that is not there. */
    static final long ABSENT = -1;

    private static final int SMALLEST = 1 << 10;

    private volatile Cells cells = new Cells(SMALLEST);
    private int size;

    private record Cells(AtomicLongArray keys, AtomicLongArray values, int mask) {
        Cells(int capacity) {
            this(new AtomicLongArray(capacity), new AtomicLongArray(capacity), capacity - 1);
        }

        int place(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int place = (int) (mixed >>> 32) & mask;
            for (long there = keys.get(place); there != 0 && there != key; there = keys.get(place)) {
                place = (place + 1) & mask;
            }
            return place;
        }
    }

    /** The number of a home, or {@link #ABSENT}. */
    long get(long uprn) {
        Cells now = cells;
        int place = now.place(uprn);
        return now.keys.get(place) == 0 ? ABSENT : now.values.get(place);
    }

    /** Sets the number of a home; both are positive. */
    synchronized void put(long uprn, long value) {
        Cells now = cells;
        if (size * 2L >= now.mask) {
            now = grown(now);
            cells = now;
        }
        int place = now.place(uprn);
        if (now.keys.get(place) == 0) {
            size++;
        }
        // the value before the key: a reader who finds the key finds its value
        now.values.set(place, value);
        now.keys.set(place, uprn);
    }

    synchronized int size() {
        return size;
    }

    private static Cells grown(Cells small) {
        Cells large = new Cells((small.mask + 1) * 2);
        for (int i = 0; i <= small.mask; i++) {
            long key = small.keys.get(i);
            if (key != 0) {
                int place = large.place(key);
                large.values.set(place, small.values.get(i));
                large.keys.set(place, key);
            }
        }
        return large;
    }
}
