package uk.brum.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is done to the platform.
 *
 * @param seed decides who is killed when, who reports what, and when
 * @param reportsPerSecond arrivals; the gateway's limits allow two residents four writes a second together
 * @param victims processes to kill, one after the other, each restarted before the next
 * @param between time from one kill to the next at least; a restart may take longer
 * @param brokerAway how long the broker stays away at the end of the run
 */
record ChaosPlan(long seed, double reportsPerSecond, List<String> victims, Duration between, Duration brokerAway) {

    static final long SEED = 20_261_123;

    /** So many more come at the moment of each kill, so that it falls between the steps of some. */
    static final int CROWD = 8;

    ChaosPlan {
        victims = List.copyOf(victims);
    }

    /** Every kind of process once, in an order that the seed decides. */
    static ChaosPlan everyProcessOnce(List<String> processes) {
        List<String> order = new ArrayList<>(processes);
        Collections.sort(order);
        Collections.shuffle(order, new Random(SEED));
        return new ChaosPlan(SEED, 1.2, order, Duration.ZERO, Duration.ofSeconds(20));
    }

    /** Kills for so long, so often; each process has its turn before any has a second one. */
    static ChaosPlan forAWhile(
            List<String> processes, Duration whole, Duration every, long seed, double reportsPerSecond) {
        Random random = new Random(seed);
        List<String> order = new ArrayList<>();
        long kills = Math.max(1, whole.dividedBy(every));
        while (order.size() < kills) {
            List<String> round = new ArrayList<>(processes);
            Collections.sort(round);
            Collections.shuffle(round, random);
            order.addAll(round);
        }
        return new ChaosPlan(seed, reportsPerSecond, order.subList(0, (int) kills), every, Duration.ofSeconds(20));
    }

    /** More reports than can be made in the time that the run takes at its longest. */
    int mostReports() {
        long seconds = victims.size() * Math.max(60, between.toSeconds()) + brokerAway.toSeconds() + 120;
        return (int) Math.min(20_000, Math.ceil(reportsPerSecond * seconds) + victims.size() * CROWD);
    }
}
