package uk.brum.complaints.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Party;

/** A letter as it was sent, and to whom. */
record LetterView(
        String id,
        String reference,
        String kind,
        int stage,
        Instant at,
        String subject,
        List<String> body,
        String deliverBy,
        @Nullable Recipient to) {

    /** To whom it goes. */
    record Recipient(
            String name, @Nullable String email, @Nullable String address) {}

    /** @param where whether whoever looks may know how that person is reached */
    static LetterView of(Complaint complaint, Letter letter, boolean where) {
        Party to = complaint.intake().correspondent(letter);
        return new LetterView(
                letter.id(),
                complaint.id().text(),
                letter.kind().code(),
                letter.stage(),
                letter.at(),
                letter.subject(),
                letter.body(),
                letter.delivery().code(),
                new Recipient(to.name(), where ? to.email() : null, where ? to.address() : null));
    }
}
