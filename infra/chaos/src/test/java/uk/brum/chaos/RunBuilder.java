package uk.brum.chaos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run in which everything went well, into which bugs can be planted. */
final class RunBuilder {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Told> history = new ArrayList<>();
    private final Map<String, Slot> stored = new LinkedHashMap<>();
    private final List<Observed.Mail> mails = new ArrayList<>();
    private final Map<String, Long> left = new HashMap<>();

    private RunBuilder() {}

    static RunBuilder aPerfectRunOf(int reports) {
        RunBuilder run = new RunBuilder();
        for (int i = 1; i <= reports; i++) {
            String reference = "MB-0000-000" + i;
            run.attempted("key-" + i, slot(i))
                    .acknowledgedAgain("key-" + i, reference)
                    .stores(reference, slot(i))
                    .mail("mail-" + i, reference);
        }
        run.left("notifications.from.bin-schedules", 0);
        return run;
    }

    static Slot slot(int number) {
        return new Slot("99000000" + number, "residual", LocalDate.of(2026, 11, 20));
    }

    RunBuilder attempted(String key, Slot slot) {
        history.add(new Told.Attempted(key, slot, NOON));
        return this;
    }

    RunBuilder acknowledgedAgain(String key, String reference) {
        history.add(new Told.Acknowledged(key, reference, false, NOON));
        return this;
    }

    RunBuilder unanswered(String key) {
        history.add(new Told.Unanswered(key, "connection reset", NOON));
        return this;
    }

    RunBuilder refused(String key, int status, String detail) {
        history.add(new Told.Refused(key, status, detail, NOON));
        return this;
    }

    RunBuilder stores(String reference, Slot slot) {
        stored.put(reference, slot);
        return this;
    }

    RunBuilder forgets(String reference) {
        stored.remove(reference);
        return this;
    }

    RunBuilder mail(String id, String reference) {
        mails.add(new Observed.Mail(id, reference, 0));
        return this;
    }

    RunBuilder withoutMail(String reference) {
        mails.removeIf(mail -> mail.reference().equals(reference));
        return this;
    }

    RunBuilder deliveredAgain(String reference) {
        mails.replaceAll(mail -> mail.reference().equals(reference)
                ? new Observed.Mail(mail.id(), reference, mail.repeats() + 1)
                : mail);
        return this;
    }

    RunBuilder left(String place, long count) {
        left.put(place, count);
        return this;
    }

    Observed observed() {
        return new Observed(stored, mails, left);
    }

    List<Violation> check() {
        return Checker.check(history, observed());
    }
}
