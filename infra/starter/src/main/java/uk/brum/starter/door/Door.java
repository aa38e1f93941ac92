package uk.brum.starter.door;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many in at once. The others wait in order for a bounded time; whoever still waits then, or finds too many
 * waiting already, is turned away. Those who begin something wait behind those who go on with something: under more load
 * than can be carried fewer things are begun, and what was begun is finished.
 */
public final class Door {

    private static final long LONGEST_GIVING_WAY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

    private final int waitingRoom;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> goingOn = new ArrayDeque<>();
    private final Deque<Waiting> beginning = new ArrayDeque<>();
    private int free;
    private long turnedAway;

    /**
     * @param places how many may be inside at once
     * @param waitingRoom how many may wait, at most
     * @param patience how long anybody waits, at most
     */
    Door(int places, int waitingRoom, Duration patience) {
        this.free = places;
        this.waitingRoom = waitingRoom;
        this.patience = patience.toNanos();
    }

    /** One who waits; what the lock guards. */
    private static final class Waiting {
        private final Thread thread = Thread.currentThread();
        private final long until;
        private volatile boolean admitted;

        Waiting(long until) {
            this.until = until;
        }

        boolean isOver(long now) {
            return now - until >= 0;
        }
    }

    /**
     * Waits for a place.
     *
     * @param begins whether the caller begins something new
     * @return whether the caller is inside, and must {@link #leave} again
     */
    boolean enter(boolean begins) {
        Waiting self;
        lock.lock();
        try {
            if (free > 0) {
                // a place is free only while nobody waits: whoever leaves hands theirs on
                free--;
                return true;
            }
            if (waiting() >= waitingRoom) {
                turnedAway++;
                return false;
            }
            self = new Waiting(System.nanoTime() + patience);
            (begins ? beginning : goingOn).add(self);
        } finally {
            lock.unlock();
        }
        return awaited(self, begins ? beginning : goingOn);
    }

    private boolean awaited(Waiting self, Deque<Waiting> row) {
        boolean interrupted = false;
        long now = System.nanoTime();
        while (!self.admitted && !interrupted && !self.isOver(now)) {
            LockSupport.parkNanos(this, self.until - now);
            interrupted = Thread.currentThread().isInterrupted();
            now = System.nanoTime();
        }
        lock.lock();
        try {
            if (!self.admitted) {
                row.remove(self);
                turnedAway++;
            }
            return self.admitted;
        } finally {
            lock.unlock();
        }
    }

    /** Hands the place on to the one who is next, passing over those whose time is over: nobody works for them. */
    void leave() {
        lock.lock();
        try {
            @Nullable Waiting next = next(goingOn);
            if (next == null) {
                next = next(beginning);
            }
            if (next == null) {
                free++;
            } else {
                next.admitted = true;
                LockSupport.unpark(next.thread);
            }
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Waiting next(Deque<Waiting> row) {
        long now = System.nanoTime();
        @Nullable Waiting next = row.poll();
        while (next != null && next.isOver(now)) {
            next = row.poll();
        }
        return next;
    }

    /**
     * Waits while people wait, a quarter of a second at most: for work that nobody waits for, before each piece of it, so
     * that it goes on slowly even then.
     */
    public void giveWay() {
        long until = System.nanoTime() + LONGEST_GIVING_WAY;
        while (waiting() > 0
                && System.nanoTime() - until < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, LOOK_AGAIN);
        }
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return goingOn.size() + beginning.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many were turned away until now. */
    long turnedAway() {
        lock.lock();
        try {
            return turnedAway;
        } finally {
            lock.unlock();
        }
    }

    /** How many more could enter at once now. */
    int free() {
        lock.lock();
        try {
            return free;
        } finally {
            lock.unlock();
        }
    }
}
