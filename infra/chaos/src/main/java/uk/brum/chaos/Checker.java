package uk.brum.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.brum.chaos.Observed.Mail;
import uk.brum.chaos.Told.Acknowledged;
import uk.brum.chaos.Told.Attempted;
import uk.brum.chaos.Told.Refused;
import uk.brum.chaos.Told.Unanswered;

/**
 * Compares what clients were told with what is there: acknowledged ⊆ stored ⊆ attempted, one reference for each key, one
 * e-mail for each stored report and none besides, nothing left waiting, every key brought to success by asking again.
 */
final class Checker {

    private final Map<String, Slot> attempted = new LinkedHashMap<>();
    private final Map<String, Set<String>> referencesByKey = new LinkedHashMap<>();
    private final Map<String, String> lastAnswer = new HashMap<>();
    private final Observed observed;
    private final List<Violation> violations = new ArrayList<>();

    private Checker(List<Told> history, Observed observed) {
        this.observed = observed;
        for (Told line : history) {
            switch (line) {
                case Attempted(var key, var slot, var _) -> attempted.put(key, slot);
                case Acknowledged(var key, var reference, var _, var _) ->
                    referencesByKey
                            .computeIfAbsent(key, _ -> new LinkedHashSet<>())
                            .add(reference);
                case Unanswered(var key, var why, var _) -> lastAnswer.put(key, why);
                case Refused(var key, var status, var detail, var _) -> lastAnswer.put(key, status + " " + detail);
            }
        }
    }

    /** Every broken promise; empty when all were kept. */
    static List<Violation> check(List<Told> history, Observed observed) {
        Checker checker = new Checker(history, observed);
        checker.acknowledgedIsStored();
        checker.storedWasAttempted();
        checker.everyKeyHasOneReference();
        checker.everyReportIsToldOnce();
        checker.nothingIsLeft();
        return List.copyOf(checker.violations);
    }

    private void acknowledgedIsStored() {
        referencesByKey.forEach((key, references) -> {
            for (String reference : references) {
                Slot stored = observed.stored().get(reference);
                Slot reported = attempted.get(key);
                if (stored == null) {
                    violations.add(new Violation.AcknowledgedAndLost(key, reference));
                } else if (reported != null && !stored.equals(reported)) {
                    violations.add(new Violation.StoredOtherwise(reference, reported, stored));
                }
            }
        });
    }

    private void storedWasAttempted() {
        Set<Slot> slots = new HashSet<>(attempted.values());
        observed.stored().forEach((reference, slot) -> {
            if (!slots.contains(slot)) {
                violations.add(new Violation.NeverAttempted(reference, slot));
            }
        });
    }

    private void everyKeyHasOneReference() {
        Map<Slot, Set<String>> storedBySlot = new HashMap<>();
        observed.stored()
                .forEach((reference, slot) -> storedBySlot
                        .computeIfAbsent(slot, _ -> new LinkedHashSet<>())
                        .add(reference));
        attempted.forEach((key, slot) -> {
            Set<String> references = new LinkedHashSet<>(referencesByKey.getOrDefault(key, Set.of()));
            if (references.isEmpty()) {
                violations.add(new Violation.NeverSucceeded(key, lastAnswer.getOrDefault(key, "none")));
            }
            references.addAll(storedBySlot.getOrDefault(slot, Set.of()));
            if (references.size() > 1) {
                violations.add(new Violation.SeveralReferences(key, List.copyOf(references)));
            }
        });
    }

    private void everyReportIsToldOnce() {
        Map<String, Set<String>> mailsByReference = new TreeMap<>();
        for (Mail mail : observed.mails()) {
            mailsByReference
                    .computeIfAbsent(mail.reference(), _ -> new LinkedHashSet<>())
                    .add(mail.id());
        }
        for (String reference : observed.stored().keySet()) {
            int mails = mailsByReference.getOrDefault(reference, Set.of()).size();
            if (mails == 0) {
                violations.add(new Violation.NeverTold(reference));
            } else if (mails > 1) {
                violations.add(new Violation.ToldTwice(reference, mails));
            }
        }
        mailsByReference.keySet().stream()
                .filter(reference -> !observed.stored().containsKey(reference))
                .forEach(reference -> violations.add(new Violation.GhostMail(reference)));
    }

    private void nothingIsLeft() {
        new TreeMap<>(observed.left()).forEach((place, count) -> {
            if (count > 0) {
                violations.add(new Violation.LeftBehind(place, count));
            }
        });
    }
}
