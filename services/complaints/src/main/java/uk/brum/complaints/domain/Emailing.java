package uk.brum.complaints.domain;

import java.util.List;
import java.util.function.Predicate;
import uk.brum.complaints.policy.London;

/** Letters that wait to be posted go by email once that is how the person can be reached and wants to be (decision 0092). */
final class Emailing {

    private Emailing() {}

    /** How the person wants to hear from us, or what they need, has changed. An address that failed is not tried again. */
    static void needsChanged(Draft draft) {
        release(draft, (letter, post) -> post.why() != Posting.Why.EMAIL_FAILED);
    }

    /** This person has given another email address. */
    static void addressGiven(Draft draft, Party to) {
        release(draft, (letter, post) -> draft.intake.correspondent(letter).equals(to));
    }

    private interface Which {
        boolean goes(Letter letter, Posting post);
    }

    /** One that was posted stays posted; one that goes by email is on no list for the post any more: it never goes twice. */
    private static void release(Draft draft, Which which) {
        if (!draft.intake.needs().metByEmailAlone()) {
            return;
        }
        for (Letter letter : List.copyOf(draft.letters)) {
            Posting post = letter.post();
            if (post != null && post.notGone() && draft.intake.hasEmail(letter) && which.goes(letter, post)) {
                draft.happened(
                        new ComplaintEvent.LetterReleased(letter.id()),
                        letter.subject() + ": goes by email after all, since we can reach them that way now.");
                draft.letter(letter.with(post.emailed(draft.act.at())));
                draft.stop(Clock.Kind.POST, letter.id());
                Posts.unmet(draft, letter, late(draft), "Sent by email after its time");
            }
        }
    }

    private static Predicate<Clock> late(Draft draft) {
        return clock -> London.day(draft.act.at()).isAfter(London.day(clock.due()));
    }
}
