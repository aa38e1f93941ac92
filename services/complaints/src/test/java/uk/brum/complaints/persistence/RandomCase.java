package uk.brum.complaints.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.Definition;
import uk.brum.complaints.domain.Learning;
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.domain.Remedy;
import uk.brum.complaints.policy.ComplaintKind;

/**
 * A made-up life of a complaint, planned day by day, together with what it must count for. The counts come from the plan
 * and from a wall calendar, never from the complaint that the service makes of it.
 */
final class RandomCase {

    static final int POST_DAYS = 2;
    static final LocalDate AS_AT = LocalDate.of(2027, 12, 31);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final WallCalendar CALENDAR = new WallCalendar();
    /** Something that is done on a day. */
    record Step(LocalDate on, String by, ComplaintCommand command) {
        Instant at() {
            return on.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
        }
    }

    /** Days of one stage: acknowledge, assess (0 for none), answer, and what the answer is counted from. */
    private record Limits(int acknowledge, int assess, int answer, String from, int cap) {}

    private static final Map<ComplaintKind, List<Limits>> LIMITS = Map.of(
            ComplaintKind.CORPORATE,
            List.of(new Limits(5, 0, 10, "acknowledgement", 10), new Limits(5, 5, 20, "assessment", 20)),
            ComplaintKind.ADULT_SOCIAL_CARE,
            List.of(new Limits(3, 0, 20, "request", 10), new Limits(3, 0, 20, "request", 20)),
            ComplaintKind.HOUSING_LANDLORD,
            List.of(new Limits(5, 0, 10, "acknowledgement", 10), new Limits(5, 0, 20, "acknowledgement", 20)),
            ComplaintKind.CHILDRENS_SOCIAL_CARE,
            List.of(
                    new Limits(5, 0, 10, "request", 10),
                    new Limits(5, 0, 25, "request", 40),
                    new Limits(5, 0, 30, "request", 0)));
    private static final List<String> GROUNDS = List.of("court-or-tribunal", "already-answered", "first-report");

    final ComplaintKind kind;
    final LocalDate received;
    final @Nullable String ward;
    final boolean byPost;
    final Map<String, Long> counts = new LinkedHashMap<>();
    final List<String> refusedFor = new ArrayList<>();
    final List<String> breaches = new ArrayList<>();
    final Map<String, Long> ombudsman = new LinkedHashMap<>();

    @Nullable
    Learning learning;

    boolean restricted;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private String end = "unanswered";
    private boolean open = true;
    private LocalDate last;
    private int letters;

    RandomCase(Random random) {
        this.random = random;
        this.kind = List.copyOf(new java.util.TreeSet<>(LIMITS.keySet())).get(random.nextInt(LIMITS.size()));
        this.received = LocalDate.of(2026, 3, 20).plusDays(random.nextInt(390));
        this.ward = random.nextInt(20) == 0 ? null : "E05011" + (118 + random.nextInt(69));
        this.byPost = random.nextInt(5) == 0;
        this.last = received;
        plan();
    }

    /** In the order in which they happen. */
    List<Step> steps() {
        return steps.stream().sorted(Comparator.comparing(Step::on)).toList();
    }

    private void plan() {
        count("received", 1);
        left("receipt-1", received);
        List<Limits> stages = LIMITS.get(kind);
        LocalDate request = received;
        for (int stage = 1; stage <= stages.size(); stage++) {
            count("s" + stage + ".begun", 1);
            LocalDate answered = stage(stage, stages.get(stage - 1), request);
            boolean over = answered == null || stage == stages.size();
            if (over || random.nextInt(100) < 60) {
                askTooLate(stage + 1, over ? AS_AT : answered);
                break;
            }
            request = answered.plusDays(1 + random.nextInt(20));
            open = true;
            step(request, "resident", new ComplaintCommand.Escalate("It is not put right.", null));
            left("escalation-" + (stage + 1), request);
        }
        count("open", open ? 1 : 0);
        count(end, 1);
        if (random.nextInt(100) < 7) {
            goToOmbudsman();
        }
        if (random.nextInt(2) == 0) {
            learning = new Learning(
                    "Cause " + random.nextInt(4),
                    random.nextInt(6) == 0 ? "IT" : "Service " + random.nextInt(5),
                    "Lesson " + random.nextInt(1000));
            step(last, "anna", new ComplaintCommand.RecordLearning(learning));
        }
        if (random.nextInt(20) == 0) {
            restricted = true;
            step(last, "anna", new ComplaintCommand.ChangePrivacy(Set.of("health"), List.of("anna")));
        }
    }

    private void askTooLate(int next, LocalDate answered) {
        LocalDate day = answered.plusDays(60 + random.nextInt(20));
        if (random.nextInt(5) == 0 && !day.isAfter(AS_AT)) {
            step(day, "anna", new ComplaintCommand.RefuseLate("Nothing kept them from asking."));
            left("late-" + next + "-" + (letters + 1), day);
            refusedFor.add("asked-too-late");
        }
    }

    /** @return when the stage was answered; null when it was not */
    private @Nullable LocalDate stage(int number, Limits limits, LocalDate request) {
        String handler = "handler-" + number;
        String name = "s" + number + ".";
        LocalDate acknowledgeBy = CALENDAR.after(request, limits.acknowledge());
        LocalDate answerBy = limits.from().equals("request") ? CALENDAR.after(request, limits.answer()) : null;
        LocalDate assessBy = limits.assess() == 0 ? null : CALENDAR.after(request, limits.assess());
        LocalDate day = CALENDAR.after(request, 1 + random.nextInt(limits.acknowledge() + 2));
        int fate = random.nextInt(100);
        if (fate < 24) {
            LocalDate stopped = endBeforeAcknowledgement(number, fate, day);
            clock("acknowledge", acknowledgeBy, stopped);
            clock("assess", assessBy, stopped);
            clock("answer", answerBy, stopped);
            overdue(name, answerBy, stopped);
            return null;
        }
        step(
                day,
                "anna",
                new ComplaintCommand.Acknowledge(
                        number == 1 ? List.of("A collection was missed.") : List.of(), "An apology.", handler));
        step(day, "anna", new ComplaintCommand.SettlePoints(Definition.Agreement.AGREED, null));
        count(name + "acknowledged", 1);
        LocalDate acknowledged = left("acknowledgement-" + number, day);
        count(name + "acknowledgedInTime", acknowledged.isAfter(acknowledgeBy) ? 0 : 1);
        clock("acknowledge", acknowledgeBy, acknowledged);
        answerBy = limits.from().equals("acknowledgement") ? CALENDAR.after(day, limits.answer()) : answerBy;
        if (assessBy != null) {
            if (random.nextInt(10) == 0) {
                clock("assess", assessBy, null);
                return null;
            }
            day = CALENDAR.after(day, random.nextInt(4));
            step(day, handler, new ComplaintCommand.Assess("Visit the street."));
            clock("assess", assessBy, day);
            answerBy = CALENDAR.after(day, limits.answer());
        }
        return answer(number, limits, day, answerBy);
    }

    private @Nullable LocalDate endBeforeAcknowledgement(int number, int fate, LocalDate day) {
        if (fate < 8) {
            return null;
        }
        open = false;
        if (fate < 14 || number > 1) {
            String ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
            step(day, "anna", new ComplaintCommand.Refuse(ground, "It was before the county court."));
            left("refusal-" + number, day);
            refusedFor.add(ground);
            end = number == 1 ? "refused" : end;
        } else if (fate < 19) {
            step(day, "anna", new ComplaintCommand.HandleAsRequest("A first report.", null));
            left("handled-as-request-" + number, day);
            end = "handledAsRequest";
        } else {
            step(day, "resident", new ComplaintCommand.Withdraw("Settled."));
            left("withdrawal-" + number, day);
            end = "withdrawn";
        }
        return day;
    }

    private @Nullable LocalDate answer(int number, Limits limits, LocalDate ready, @Nullable LocalDate firstDue) {
        String handler = "handler-" + number;
        String name = "s" + number + ".";
        LocalDate due = java.util.Objects.requireNonNull(firstDue);
        if (limits.cap() > 0 && random.nextInt(4) == 0 && !ready.isAfter(due)) {
            due = CALENDAR.after(due, 1 + random.nextInt(limits.cap()));
            step(ready, handler, new ComplaintCommand.Extend(due, "Records are missing."));
            left("extension-" + number + "-1", ready);
            count(name + "extended", 1);
        }
        int fate = random.nextInt(100);
        if (fate < 15) {
            boolean withdrawn = fate < 5;
            LocalDate stopped = withdrawn ? CALENDAR.after(ready, 1 + random.nextInt(10)) : null;
            if (stopped != null) {
                step(stopped, "resident", new ComplaintCommand.Withdraw("Settled."));
                left("withdrawal-" + number, stopped);
                open = false;
                end = end.equals("unanswered") ? "withdrawn" : end;
            }
            clock("answer", due, stopped);
            overdue(name, due, stopped);
            return null;
        }
        LocalDate day = CALENDAR.after(ready, random.nextInt(limits.answer() + 4));
        Point.Decision decision = Point.Decision.values()[random.nextInt(3)];
        step(day, handler, new ComplaintCommand.AnswerPoint(1, "We looked.", decision, "The log says so."));
        for (int remedy = random.nextInt(3); remedy > 0; remedy--) {
            promise(number + "-" + remedy, day, handler);
        }
        step(day, handler, new ComplaintCommand.Respond("In short."));
        LocalDate answered = left("response-" + number, day);
        clock("answer", due, answered);
        count(name + "answered", 1);
        count(name + "answeredInTime", answered.isAfter(due) ? 0 : 1);
        end = switch (decision) {
            case UPHELD -> "upheld";
            case PARTLY_UPHELD -> "partlyUpheld";
            case NOT_UPHELD -> "notUpheld";
        };
        count(name + end, 1);
        open = false;
        return day;
    }

    private void promise(String id, LocalDate day, String handler) {
        Integer pence = random.nextBoolean() ? 1_000 * (1 + random.nextInt(40)) : null;
        LocalDate due = day.plusDays(3 + random.nextInt(400));
        Remedy.Kind what = pence == null ? Remedy.Kind.APOLOGY : Remedy.Kind.PAYMENT;
        step(day, handler, new ComplaintCommand.PromiseRemedy("r-" + id, what, "Sorry", pence, "waste", due));
        count("remedies.promised", 1);
        count("remedies.pence", pence == null ? 0 : pence);
        LocalDate proof = day.plusDays(random.nextInt(300));
        boolean proved = random.nextInt(3) > 0 && !proof.isAfter(AS_AT);
        if (proved) {
            step(proof, "finance", new ComplaintCommand.ProveRemedy("r-" + id, "Paid"));
        }
        clock("remedy", due, proved ? proof : null);
        count("remedies.inTime", proved && !proof.isAfter(due) ? 1 : 0);
        count("remedies.late", proved && proof.isAfter(due) ? 1 : 0);
        count("remedies.overdue", !proved && due.isBefore(AS_AT) ? 1 : 0);
        count("remedies.notDueYet", !proved && !due.isBefore(AS_AT) ? 1 : 0);
    }

    private void goToOmbudsman() {
        OmbudsmanCase.Body body = OmbudsmanCase.Body.values()[random.nextInt(2)];
        String of = body.code() + ".";
        LocalDate day = last.plusDays(random.nextInt(20));
        step(day, "anna", new ComplaintCommand.ReferToOmbudsman("24 005 151", body, "It went there."));
        tally(ombudsman, of + "referred", 1);
        boolean late = random.nextBoolean();
        if (random.nextBoolean()) {
            LocalDate due = day.plusDays(10);
            LocalDate sent = day.plusDays(late ? 12 : 9);
            step(day, "anna", new ComplaintCommand.RecordInformationRequest("24 005 151", "q-1", "The file", due));
            step(sent, "anna", new ComplaintCommand.SendInformation("24 005 151", "q-1"));
            clock("ombudsman-information", due, sent);
            tally(ombudsman, of + "informationAsked", 1);
            tally(ombudsman, of + "informationLate", late ? 1 : 0);
        }
        if (random.nextBoolean()) {
            OmbudsmanCase.Outcome outcome = OmbudsmanCase.Outcome.values()[random.nextInt(3)];
            LocalDate decided = day.plusDays(20);
            step(
                    decided,
                    "anna",
                    new ComplaintCommand.RecordDecision("24 005 151", decided, outcome, "Read it.", List.of()));
            tally(ombudsman, of + outcome.code(), 1);
        } else {
            tally(ombudsman, of + "undecided", 1);
        }
    }

    /**
     * What becomes of a letter: an email goes at once or comes back; what must be posted is posted, cannot be, or waits.
     *
     * @return the day that counts for the clock that it meets
     */
    private LocalDate left(String letter, LocalDate written) {
        letters++;
        LocalDate since = written;
        if (!byPost) {
            if (random.nextInt(25) > 0) {
                return written;
            }
            since = written.plusDays(random.nextInt(3));
            step(since, "notifications", new ComplaintCommand.RecordUndelivered(letter, "m-1", "address-unknown"));
        }
        LocalDate postBy = CALENDAR.after(since, POST_DAYS);
        LocalDate posted = since.plusDays(random.nextInt(6));
        LocalDate recorded = posted.plusDays(random.nextInt(2));
        int fate = random.nextInt(100);
        if (fate < 10 || recorded.isAfter(AS_AT)) {
            clock("post", postBy, null);
            return written;
        }
        clock("post", postBy, recorded);
        if (fate < 15) {
            step(recorded, "anna", new ComplaintCommand.RecordUnpostable(letter, "Nobody knows an address."));
            return LocalDate.MAX;
        }
        step(recorded, "anna", new ComplaintCommand.RecordPosting(letter, posted, null));
        return posted;
    }

    private void clock(String what, @Nullable LocalDate due, @Nullable LocalDate stopped) {
        if (due != null && (stopped == null ? AS_AT : stopped).isAfter(due)) {
            breaches.add(what);
        }
    }

    private void overdue(String name, @Nullable LocalDate due, @Nullable LocalDate stopped) {
        count(name + "overdue", due != null && stopped == null && due.isBefore(AS_AT) ? 1 : 0);
    }

    private void step(LocalDate on, String by, ComplaintCommand command) {
        steps.add(new Step(on, by, command));
        last = on.isAfter(last) ? on : last;
    }

    private void count(String name, long more) {
        tally(counts, name, more);
    }

    private static void tally(Map<String, Long> to, String name, long more) {
        if (more != 0) {
            to.merge(name, more, Long::sum);
        }
    }
}
