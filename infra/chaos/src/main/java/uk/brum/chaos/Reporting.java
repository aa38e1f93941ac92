package uk.brum.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import uk.brum.chaos.Told.Acknowledged;
import uk.brum.chaos.Told.Attempted;
import uk.brum.chaos.Told.Refused;
import uk.brum.chaos.Told.Unanswered;
import uk.brum.testing.SignedInPerson;

/**
 * Residents who come one after the other, report one collection each, and ask again with the same key until they have
 * an answer.
 */
final class Reporting implements AutoCloseable {

    /** One report with its key. */
    record Wish(SignedInPerson resident, String key, Slot slot) {}

    /** A client that had no answer for so long gives up; the run then fails. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final Duration LATE = Duration.ofMillis(250);
    private static final int SLOWEST_RETRY_SECONDS = 5;

    private final BinsApi api;
    private final History history;
    private final Iterator<Wish> wishes;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Instant> acknowledgements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final List<Wish> made = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    Reporting(BinsApi api, History history, Iterator<Wish> wishes, Clock clock) {
        this.api = api;
        this.history = history;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Lets people come at the times of the arrivals, until the wishes run out or {@link #noMore()}. */
    void start(Arrivals arrivals) {
        scheduleNext(System.nanoTime(), arrivals);
    }

    /** Lets so many more come within the given time, evenly, so that much is under way when something is killed. */
    void crowd(int people, Duration within) {
        for (int i = 0; i < people; i++) {
            long at = System.nanoTime() + within.toNanos() * i / people;
            timer.schedule(() -> arrive(at), at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private void scheduleNext(long start, Arrivals arrivals) {
        long at = start + arrivals.next().toNanos();
        timer.schedule(
                () -> {
                    if (arrive(at)) {
                        scheduleNext(start, arrivals);
                    }
                },
                at - System.nanoTime(),
                TimeUnit.NANOSECONDS);
    }

    /** In the timer's one thread. */
    private boolean arrive(long at) {
        if (!open || !wishes.hasNext()) {
            return false;
        }
        Wish wish = wishes.next();
        late.addAndGet(System.nanoTime() - at > LATE.toNanos() ? 1 : 0);
        made.add(wish);
        history.add(new Attempted(wish.key(), wish.slot(), clock.instant()));
        Instant givesUp = clock.instant().plus(LONGEST);
        people.execute(() -> ask(wish, givesUp, 1));
        return true;
    }

    private void ask(Wish wish, Instant givesUp, int tries) {
        try {
            switch (api.report(wish.resident(), wish.key(), wish.slot())) {
                case Answer.Have(var reference, var willFollow) -> {
                    Instant now = clock.instant();
                    history.add(new Acknowledged(wish.key(), reference, willFollow, now));
                    acknowledgements.add(now);
                    settled.incrementAndGet();
                }
                case Answer.No(var status, var detail) -> {
                    history.add(new Refused(wish.key(), status, detail, clock.instant()));
                    settled.incrementAndGet();
                }
                case Answer.TryAgain(var why, var after) -> {
                    history.add(new Unanswered(wish.key(), why, clock.instant()));
                    askLater(wish, givesUp, tries, after);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askLater(Wish wish, Instant givesUp, int tries, Duration after) {
        if (clock.instant().isAfter(givesUp)) {
            settled.incrementAndGet();
            return;
        }
        long millis = Math.max(after.toMillis(), Math.min(tries, SLOWEST_RETRY_SECONDS) * 1_000L);
        try {
            timer.schedule(() -> people.execute(() -> ask(wish, givesUp, tries + 1)), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            settled.incrementAndGet(); // the run was broken off
        }
    }

    /** Nobody else comes; those who are there stay until they have an answer. */
    void noMore() {
        open = false;
    }

    /** Every report that somebody came to make, in order. */
    List<Wish> made() {
        return List.copyOf(made);
    }

    int arrived() {
        return made.size();
    }

    int acknowledged() {
        return acknowledgements.size();
    }

    boolean allSettled() {
        return settled.get() >= made.size();
    }

    /** Share of people who came more than a quarter of a second late, because this machine was too busy. */
    double lateShare() {
        return made.size() == 0 ? 0 : (double) late.get() / made.size();
    }

    /** The first acknowledgement after this moment. */
    Optional<Instant> firstAcknowledgedAfter(Instant moment) {
        return acknowledgements.stream().filter(at -> at.isAfter(moment)).min(Instant::compareTo);
    }

    @Override
    public void close() {
        open = false;
        timer.shutdownNow();
        people.shutdownNow();
    }
}
