package uk.brum.chaos;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.brum.chaos.Told.Acknowledged;
import uk.brum.testing.SignedInPerson;

/** Looks at what is there: reports with their owner, e-mails in the mailbox, whatever waits in between. */
final class Witness {

    private final BinsApi api;
    private final List<SignedInPerson> residents;
    private final Mailbox mailbox;
    private final Waiting waiting;
    private final Set<String> before;

    /** What is there now, was there before the run. */
    Witness(BinsApi api, List<SignedInPerson> residents, Mailbox mailbox, Waiting waiting)
            throws IOException, InterruptedException {
        this.api = api;
        this.residents = residents;
        this.mailbox = mailbox;
        this.waiting = waiting;
        this.before = new HashSet<>(reports().keySet());
    }

    /** Remembers the e-mails of now, since a mailbox keeps only so many. */
    void look() throws IOException, InterruptedException {
        mailbox.collect();
    }

    /** Whether nothing waits and every acknowledged report has its e-mail. */
    boolean isAtRest(History history) throws IOException, InterruptedException {
        look();
        Set<String> told =
                mailbox.mails().stream().map(Observed.Mail::reference).collect(Collectors.toSet());
        return told.containsAll(acknowledged(history))
                && waiting.count().values().stream().allMatch(count -> count == 0);
    }

    /** Everything that came to be since the beginning of the run. */
    Observed observe(History history) throws IOException, InterruptedException {
        look();
        Map<String, Slot> stored = new HashMap<>(reports());
        stored.keySet().removeAll(before);
        // a list may lag; what was acknowledged is asked for one by one, by its reference
        for (String reference : acknowledged(history)) {
            stored.remove(reference);
            for (SignedInPerson resident : residents) {
                api.stored(resident, reference).ifPresent(slot -> stored.put(reference, slot));
            }
        }
        return new Observed(stored, mailbox.mails(), waiting.count());
    }

    private Map<String, Slot> reports() throws IOException, InterruptedException {
        Map<String, Slot> all = new HashMap<>();
        for (SignedInPerson resident : residents) {
            all.putAll(api.reportsOf(resident));
        }
        return all;
    }

    private static Set<String> acknowledged(History history) {
        return history.lines().stream()
                .filter(Acknowledged.class::isInstance)
                .map(line -> ((Acknowledged) line).reference())
                .collect(Collectors.toSet());
    }
}
