package uk.brum.portal.staff.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.problems.NotThere;

/** One complaint as staff may see it. Moments are UTC, dates are days in the United Kingdom. */
record Complaint(
        String reference,
        String kind,
        String status,
        String statusText,
        int stage,
        int stages,
        String channel,
        Instant receivedAt,
        String words,
        @Nullable Origin origin,
        List<Point> points,
        @Nullable String outcomeSought,
        @Nullable String agreement,
        @Nullable Clock clock,
        List<Response> responses,
        List<Remedy> remedies,
        List<LetterLine> letters,
        @Nullable LocalDate escalateBy,
        @Nullable LateRequest lateRequest,
        @Nullable String ombudsman,
        List<HistoryLine> history,
        StaffPart staff) {

    /** What it grew out of. */
    record Origin(String kind, String reference) {}

    /** One thing that is complained about. */
    record Point(int number, String text, List<PointAnswer> answers) {

        /** The answer of a stage, or null while there is none. */
        public @Nullable PointAnswer at(int stage) {
            return answers.stream()
                    .filter(one -> one.stage() == stage)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a stage says to a point. */
    record PointAnswer(int stage, String answer, String decision, String reasons) {}

    /** A date that the council keeps or does not keep. */
    record Clock(
            String id,
            String clock,
            @Nullable Integer stage,
            @Nullable LocalDate startedOn,
            LocalDate due,
            String explanation,
            boolean late,
            @Nullable Instant doneAt,
            @Nullable List<Earlier> earlier) {}

    /** A date that was set before. */
    record Earlier(LocalDate due, Instant changedAt, String why) {}

    /** The next stage was asked for too late: somebody must decide. */
    record LateRequest(Instant askedAt, String why, String keptBecause) {}

    /** The answer of a stage. */
    record Response(
            int stage,
            Instant at,
            String summary,
            String outcome,
            boolean late,
            @Nullable LocalDate escalateBy) {}

    /** What the council owes. */
    record Remedy(
            String id,
            String kind,
            String description,
            @Nullable Integer pence,
            LocalDate due,
            boolean done,
            @Nullable Instant doneAt,
            @Nullable String owner,
            @Nullable String source,
            @Nullable String proof) {}

    /** A letter that was sent. */
    record LetterLine(
            String id,
            String kind,
            int stage,
            Instant at,
            String subject,
            @Nullable Post post) {}

    /** How a letter goes by post. @param because why it could not be posted @param how how what they need was met */
    record Post(
            @Nullable LocalDate postedOn,
            @Nullable Instant emailedAt,
            @Nullable String because,
            @Nullable String how) {}

    /** Something that happened. */
    record HistoryLine(
            Instant at,
            String what,
            @Nullable String by,
            @Nullable String text) {}

    /** Somebody who complains or speaks for somebody. */
    record Party(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String personId,
            @Nullable Boolean left) {

        /** Whether they do not complain with the others any more. */
        public boolean gone() {
            return Boolean.TRUE.equals(left);
        }
    }

    /** How we reach somebody; each may be left out. */
    record Needs(
            @Nullable List<String> adjustments, @Nullable String preferredContact) {

        /** Whether more must be done than to post a plain letter. */
        public boolean askFor() {
            return adjustments != null && !adjustments.isEmpty() || "phone".equals(preferredContact);
        }
    }

    /** One stage and who handles it. */
    record StageRecord(
            int number,
            Instant askedAt,
            @Nullable String why,
            @Nullable String handler,
            List<String> handlers,
            @Nullable Instant acknowledgedAt,
            @Nullable List<Extension> extensions) {}

    /** More time that was told to the complainant. */
    record Extension(Instant at, LocalDate until, String reason, String by) {}

    /** A case before an ombudsman. */
    record OmbudsmanCase(
            String reference,
            String ombudsman,
            Instant referredAt,
            List<InformationRequest> informationRequests,
            @Nullable String outcome,
            @Nullable LocalDate decidedOn,
            @Nullable String summary,
            @Nullable String elsewhereBecause) {}

    /** What an ombudsman asks for. */
    record InformationRequest(
            String id, String what, LocalDate due, @Nullable Instant answeredAt) {}

    /** What was learned. */
    record Learning(String rootCause, String serviceArea, String lessons) {}

    /** What the policy lets the staff do at the present stage. */
    record PolicyAllows(
            boolean differentHandler,
            @Nullable LocalDate extendTo,
            List<Ground> exclusions,
            @Nullable String ombudsman) {}

    /** A ground for a refusal. */
    record Ground(String code, String title) {}

    /** What only staff see. */
    record StaffPart(
            List<Party> complainants,
            @Nullable Party representative,
            @Nullable String consent,
            boolean awaitsConsent,
            Needs needs,
            @Nullable String wardCode,
            String policy,
            @Nullable PolicyAllows policyAllows,
            List<StageRecord> stageRecords,
            List<Clock> clocks,
            List<OmbudsmanCase> ombudsmanCases,
            boolean restricted,
            List<String> named,
            List<String> specialCategories,
            @Nullable Learning learning,
            @Nullable Instant erasedAt) {}

    /** The stage that runs now, or null before the first. */
    @Nullable
    StageRecord present() {
        return staff.stageRecords().stream()
                .filter(one -> one.number() == stage)
                .findFirst()
                .orElse(null);
    }

    /** Who handles the present stage, or null. */
    public @Nullable String handler() {
        StageRecord now = present();
        return now == null ? null : now.handler();
    }

    /** How many points have no answer of the present stage. */
    public long unanswered() {
        return points.stream().filter(point -> point.at(stage) == null).count();
    }

    /** Clocks that still run, what is due first. */
    public List<Clock> running() {
        return staff.clocks().stream()
                .filter(one -> one.doneAt() == null)
                .sorted(java.util.Comparator.comparing(Clock::due))
                .toList();
    }

    /** The person of that name in the order they were taken in: {@code complainant-1}, or {@code representative}. */
    Party person(String name) {
        Party speaker = staff.representative();
        if ("representative".equals(name) && speaker != null) {
            return speaker;
        }
        return IntStream.range(0, staff.complainants().size())
                .filter(i -> name.equals("complainant-" + (i + 1)))
                .mapToObj(staff.complainants()::get)
                .findFirst()
                .orElseThrow(() -> new NotThere("person " + name));
    }

    /** Whether one can leave, since others go on with it. */
    public boolean joint() {
        return staff.complainants().stream().filter(one -> !one.gone()).count() > 1;
    }

    public boolean is(String... states) {
        return List.of(states).contains(status);
    }
}
