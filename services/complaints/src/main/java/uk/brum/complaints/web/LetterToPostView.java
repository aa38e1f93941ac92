package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Needs;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Posting;
import uk.brum.complaints.domain.Unreadable;
import uk.brum.complaints.policy.London;

/** A letter that somebody must print and post. */
record LetterToPostView(
        String reference,
        String letterId,
        String kind,
        int stage,
        String subject,
        Instant at,
        Instant since,
        String why,
        To to,
        List<String> adjustments,
        List<String> toPrepare,
        boolean call,
        @Nullable LocalDate postBy,
        @Nullable LocalDate dueBy,
        boolean late) {

    /** A page of them. */
    record Page(List<LetterToPostView> items, @Nullable String nextCursor) {}

    /** To whom it goes, and how to ask them for an address. */
    record To(
            String name, @Nullable String address, @Nullable String phone) {}

    static List<LetterToPostView> of(Complaint complaint, Instant now) {
        return complaint.letters().stream()
                .filter(Letter::waitsForPost)
                .map(letter -> of(complaint, letter, now))
                .toList();
    }

    private static LetterToPostView of(Complaint complaint, Letter letter, Instant now) {
        Posting post = Objects.requireNonNull(letter.post());
        Party to = complaint.intake().correspondent(letter);
        Optional<Clock> own = complaint.runningClock(Clock.Kind.POST, letter.id());
        Clock.Kind meets = letter.kind().meets();
        Optional<Clock> met = meets == null ? Optional.empty() : complaint.clock(meets.code() + "-" + letter.stage());
        return new LetterToPostView(
                complaint.id().text(),
                letter.id(),
                letter.kind().code(),
                letter.stage(),
                letter.subject(),
                letter.at(),
                post.since(),
                post.why().code(),
                new To(to.name(), to.address(), Unreadable.without(to.phone())),
                complaint.intake().needs().adjustments(),
                complaint.intake().needs().toPrepare(),
                letter.delivery() == Needs.Contact.PHONE,
                own.map(clock -> London.day(clock.due())).orElse(null),
                met.map(clock -> London.day(clock.due())).orElse(null),
                own.filter(clock -> now.isAfter(clock.due())).isPresent());
    }
}
