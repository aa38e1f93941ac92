package uk.brum.complaints.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import uk.brum.complaints.policy.London;

/** What becomes of letters after they are written. */
final class Posts {

    private Posts() {}

    /** It was posted; when that was after the last day of the clock that it meets, that clock was not met. */
    static Change posted(Draft draft, ComplaintCommand.RecordPosting it) {
        Letter letter = letter(draft, it.letterId());
        Posting post = Objects.requireNonNull(letter.post());
        if (it.on().equals(post.postedOn())) {
            return draft.change();
        }
        notPosted(post);
        List<String> needs = draft.intake.needs().toPrepare();
        if (!needs.isEmpty() && it.how() == null) {
            throw new Refused(new Refusal.NeedNotMet(needs));
        }
        if (it.on().isAfter(London.day(draft.act.at())) || it.on().isBefore(London.day(letter.at()))) {
            throw new Refused(new Refusal.PostingRefused());
        }
        draft.happened(
                new ComplaintEvent.LetterPosted(letter.id()),
                letter.subject() + ": posted on " + day(it.on()) + "." + (it.how() == null ? "" : " " + it.how()));
        draft.letter(letter.with(post.posted(it.on(), draft.act.by(), it.how())));
        draft.stop(Clock.Kind.POST, letter.id());
        unmet(draft, letter, clock -> it.on().isAfter(London.day(clock.due())), "Posted after its time");
        return draft.change();
    }

    /**
     * It could not be posted. Then the clock that it meets is not met, for nothing reached anybody, unless it stood in their
     * account in time. When an address is found later, it can still be posted.
     */
    static Change unpostable(Draft draft, ComplaintCommand.RecordUnpostable it) {
        Letter letter = letter(draft, it.letterId());
        Posting post = Objects.requireNonNull(letter.post());
        if (it.reason().equals(post.impossibleBecause())) {
            return draft.change();
        }
        notPosted(post);
        draft.happened(
                new ComplaintEvent.LetterUnpostable(letter.id()),
                letter.subject() + ": could not be posted. " + it.reason());
        draft.letter(letter.with(post.impossible(it.reason(), draft.act.by())));
        draft.stop(Clock.Kind.POST, letter.id());
        unmet(draft, letter, clock -> true, "Written and not posted");
        return draft.change();
    }

    /** The email did not arrive: the letter waits to be posted from now on. */
    static Change undelivered(Draft draft, ComplaintCommand.RecordUndelivered it, HandlingRules rules) {
        Letter letter = draft.letter(it.letterId()).orElse(null);
        if (letter == null || !emailed(letter, it.message())) {
            return draft.change();
        }
        draft.happened(
                new ComplaintEvent.LetterUndelivered(letter.id()),
                letter.subject() + ": the email could not be delivered (" + it.reason() + "). It must be posted.");
        draft.letter(letter.with(Posting.undelivered(draft.act.at(), it.message())));
        draft.start(Clock.Kind.POST, letter.id(), rules.postBy(draft.act.at()));
        return draft.change();
    }

    /** Whether that message can be an email with this letter that we do not know to have failed. */
    private static boolean emailed(Letter letter, String message) {
        Posting post = letter.post();
        return post == null || post.emailedAt() != null && !message.equals(post.failed());
    }

    /** A letter that goes by post. */
    private static Letter letter(Draft draft, String id) {
        Letter letter = draft.letter(id).orElseThrow(() -> new Refused(new Refusal.PartUnknown("letter")));
        Posting post = letter.post();
        if (post == null || post.emailedAt() != null) {
            throw new Refused(new Refusal.NotPossibleNow("This letter goes by email."));
        }
        return letter;
    }

    private static void notPosted(Posting post) {
        LocalDate on = post.postedOn();
        if (on != null) {
            throw new Refused(
                    new Refusal.NotPossibleNow("It is recorded that this letter was posted on " + day(on) + "."));
        }
    }

    /**
     * Whether they could read it from the moment it was written: in the account in which they follow the complaint, when
     * they neither asked for another way nor need one (decision 0084).
     */
    private static boolean standsInAccount(Draft draft, Letter letter) {
        Needs needs = draft.intake.needs();
        return draft.intake.correspondent(letter).personId() != null
                && needs.preferred() == Needs.Contact.EMAIL
                && needs.toPrepare().isEmpty();
    }

    static void unmet(Draft draft, Letter letter, Predicate<Clock> when, String how) {
        Clock.Kind meets = letter.kind().meets();
        if (meets == null || standsInAccount(draft, letter)) {
            return;
        }
        String id = Clock.idOf(meets, String.valueOf(letter.stage()));
        Predicate<Clock> missed = clock -> clock.id().equals(id) && !clock.breached() && when.test(clock);
        UnaryOperator<Clock> breach = clock -> {
            draft.happened(
                    new ComplaintEvent.ClockBreached(clock.id(), clock.kind(), clock.due()),
                    how + ": " + clock.explanation() + ".");
            return clock.breachedAt(draft.act.at());
        };
        boolean late = draft.clocks.stream().anyMatch(missed);
        draft.clocks.replaceAll(clock -> missed.test(clock) ? breach.apply(clock) : clock);
        if (late && meets == Clock.Kind.ANSWER) {
            draft.stages.replaceAll(stage -> stage.number() == letter.stage() ? stage.answeredLate() : stage);
        }
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK).format(date);
    }
}
