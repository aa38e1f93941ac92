package uk.brum.portal.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One complaint as its complainant sees it. Moments are UTC, dates are days in the United Kingdom. */
public record Complaint(
        String reference,
        String kind,
        String status,
        String statusText,
        int stage,
        int stages,
        Instant receivedAt,
        @Nullable String words,
        NewComplaint.@Nullable Origin origin,
        List<Point> points,
        @Nullable String outcomeSought,
        @Nullable String agreement,
        @Nullable Boolean mayLeave,
        @Nullable Clock clock,
        List<Response> responses,
        List<Remedy> remedies,
        List<LetterLine> letters,
        @Nullable LocalDate escalateBy,
        @Nullable LateRequest lateRequest,
        @Nullable String ombudsman,
        List<Happening> history,
        @Nullable String awaits,
        @Nullable Own own) {

    /** What of the history means something to the complainant; the rest is how we work. */
    static final Set<String> TOLD = Set.of(
            "complaint-received",
            "complaint-acknowledged",
            "complaint-refused",
            "complaint-handled-as-request",
            "consent-recorded",
            "point-added",
            "points-agreed",
            "complaint-assessed",
            "complaint-extended",
            "complaint-responded",
            "complaint-escalated",
            "complaint-withdrawn",
            "complaint-closed",
            "remedy-promised",
            "remedy-delivered",
            "remedy-overdue",
            "clock-breached",
            "clock-moved",
            "letter-posted",
            "letter-unpostable",
            "letter-undelivered",
            "letter-released",
            "needs-corrected",
            "contact-corrected",
            "complainant-left",
            "late-escalation-asked",
            "escalation-refused",
            "ombudsman-referred",
            "ombudsman-decided");

    /** How somebody wants to hear from us, and what they need for it. */
    public record Needs(List<String> adjustments, String preferredContact) {}

    /** What somebody may correct of themselves. @param needs null when we write to somebody else */
    public record Own(
            String person,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Needs needs) {}

    /** Whether the letters do not go by email. */
    public boolean writtenOtherwise() {
        return letters.stream().anyMatch(letter -> letter.post() != null);
    }

    /** What is complained about, and what was answered stage by stage. */
    public record Point(int number, String text, List<Answer> answers) {

        /** The answers of the stages, the newest first. */
        public List<Answer> newestFirst() {
            return answers.reversed();
        }
    }

    /** The answer to a point. */
    public record Answer(int stage, String answer, String decision, String reasons) {}

    /**
     * By when the council owes the next thing.
     *
     * @param due the last day that is in time
     * @param late whether a breach is recorded
     * @param earlier the dates that were set before, oldest first
     */
    public record Clock(String clock, LocalDate due, String explanation, boolean late, List<Earlier> earlier) {}

    /** A date that was set before. */
    public record Earlier(LocalDate due, Instant changedAt, String why) {}

    /** The next stage was asked for too late, and the council decides whether it looks again. */
    public record LateRequest(Instant askedAt, String why, String keptBecause) {}

    /** The answer of a stage. */
    public record Response(int stage, Instant at, String summary, String outcome, boolean late) {}

    /** What the council promised. */
    public record Remedy(
            String id,
            String kind,
            String description,
            @Nullable Integer pence,
            LocalDate due,
            boolean done,
            @Nullable Instant doneAt) {}

    /** A letter in the list. */
    public record LetterLine(
            String id,
            String kind,
            int stage,
            Instant at,
            String subject,
            @Nullable Post post) {}

    /**
     * How a letter goes by post.
     *
     * @param postedOn null while it waits
     * @param emailedAt when it went by email after all
     * @param impossible whether it could not be posted
     */
    public record Post(
            @Nullable LocalDate postedOn, @Nullable Instant emailedAt, boolean impossible) {

        /** Whether it waits, was posted, went by email after all or cannot be posted. */
        public String state() {
            return emailedAt != null ? "sent" : impossible ? "impossible" : postedOn == null ? "to-post" : "posted";
        }
    }

    /** One thing that happened. */
    public record Happening(Instant at, String what) {}

    /** The answers of the stages, the newest first. */
    public List<Response> newestResponses() {
        return responses.reversed();
    }

    /** The letter that came last, if there is one. */
    public List<LetterLine> newestLetter() {
        return letters.reversed().stream().limit(1).toList();
    }

    /** The letters before it, the newest first. */
    public List<LetterLine> earlierLetters() {
        return letters.reversed().stream().skip(1).toList();
    }

    public boolean open() {
        return Set.of("received", "investigating", "escalated").contains(status);
    }

    /** Whether the person can still say that the points are right. */
    public boolean asksAboutPoints() {
        return status.equals("investigating") && agreement == null && !points.isEmpty();
    }

    /** Whether it can be taken back. */
    public boolean canBeWithdrawn() {
        return open() || status.equals("answered");
    }

    /** Whether the person complains together with others, and can leave it to them. */
    public boolean canBeLeft() {
        return Boolean.TRUE.equals(mayLeave);
    }

    /** Whether the next step leads out of the council's hands. */
    public boolean isOmbudsmansTurn() {
        return status.equals("refused") || !open() && escalateBy == null && !responses.isEmpty();
    }

    /** Whether the next stage can be asked for, were it too late. */
    public boolean mayAskAgain() {
        return escalateBy != null && lateRequest == null;
    }

    /** Whether the last day to ask for the next stage is over. */
    public boolean tooLate(LocalDate today) {
        return escalateBy != null && escalateBy.isBefore(today);
    }

    /** What happened, as far as it means something to the complainant. */
    public List<Happening> told() {
        return history.stream().filter(one -> TOLD.contains(one.what())).toList();
    }
}
