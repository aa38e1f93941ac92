package uk.brum.chaos;

import java.time.Duration;
import java.util.List;

/** What a run showed. */
record ChaosResult(ChaosPlan plan, List<Kill> kills, Clients clients, Observed observed, List<Violation> violations) {

    /**
     * How it was for those who reported.
     *
     * @param acknowledged reports that they were told "we have it"
     * @param askedAgain requests that had no answer and were made again with the same key
     * @param acceptedWithoutBroker reports taken in while the broker was away, whose answer said that the e-mail follows
     * @param lateShare share of arrivals that this machine was too busy to make in time
     */
    record Clients(int acknowledged, long askedAgain, long acceptedWithoutBroker, double lateShare, Duration took) {}

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("seed %d, %.1f reports/s, %d kills in %d s%n"
                .formatted(
                        plan.seed(),
                        plan.reportsPerSecond(),
                        kills.size(),
                        clients.took().toSeconds()));
        kills.forEach(kill -> text.append("  ").append(kill.text()).append('\n'));
        text.append("acknowledged %d, stored %d, e-mails %d; asked again %d times with the same key%n"
                .formatted(
                        clients.acknowledged(),
                        observed.stored().size(),
                        observed.mails().size(),
                        clients.askedAgain()));
        text.append("with the broker away for %d s: %d accepted and told that the e-mail will follow%n"
                .formatted(plan.brokerAway().toSeconds(), clients.acceptedWithoutBroker()));
        text.append("the very same e-mail handed over again: %d; arrivals late: %.1f %%%n"
                .formatted(observed.repeatedDeliveries(), 100 * clients.lateShare()));
        if (violations.isEmpty()) {
            text.append("0 lost, 0 told twice, 0 left behind\n");
        } else {
            text.append(violations.size()).append(" broken promises:\n");
            violations.forEach(
                    violation -> text.append("  ").append(violation.text()).append('\n'));
        }
        return text.toString();
    }
}
