package uk.brum.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import uk.brum.complaints.policy.London;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.WorkingDays;

/**
 * Whatever is done with a complaint, in whatever order and however slowly: no answer is late, leaves a point out or comes
 * from somebody of an earlier stage without that being refused or recorded.
 */
class NothingBreaksTheCodeUnseenTest {

    private static final List<String> HANDLERS = List.of("handler-1", "handler-2", "handler-3");

    /** Something that somebody tries after a while. */
    record Attempt(Duration after, boolean byTheHandler, String who, Function<Complaint, ComplaintCommand> what) {}

    @Property(tries = 1500)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void nothing_breaks_the_code_unseen(@ForAll("attempts") List<Attempt> attempts) {
        ComplaintStory story = ComplaintStory.received();
        for (Attempt attempt : attempts) {
            int lines = story.complaint().history().size();
            story.at(story.now().plus(attempt.after()));
            String handler = story.complaint().presentStage().handler();
            try {
                story.by(
                        attempt.byTheHandler() && handler != null ? handler : attempt.who(),
                        attempt.what().apply(story.complaint()));
                nothingHasRunOutUnseen(story);
            } catch (Refused refused) {
                assertThat(story.complaint().history()).hasSize(lines);
            }
            check(story);
        }
        long answers = story.complaint().stages().stream()
                .filter(stage -> stage.response() != null)
                .count();
        boolean late = story.complaint().stages().stream()
                .anyMatch(stage -> stage.response() != null && stage.response().late());
        Statistics.label("answers").collect(answers).coverage(coverage -> {
            coverage.check(1L).percentage(share -> share > 10);
            coverage.check(2L).percentage(share -> share > 2);
        });
        Statistics.label("late")
                .collect(late)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    /** Whatever was done: no clock that runs is over without being recorded, not even one that began with it. */
    private static void nothingHasRunOutUnseen(ComplaintStory story) {
        assertThat(story.complaint().clocks())
                .filteredOn(clock -> clock.running() && clock.due().isBefore(story.now()))
                .allMatch(Clock::breached);
    }

    private static void check(ComplaintStory story) {
        Complaint complaint = story.complaint();
        // one that is asked for late once more has a clock of the same name again
        List<String> told = story.events().stream()
                .filter(ComplaintEvent.ClockBreached.class::isInstance)
                .map(ComplaintEvent.ClockBreached.class::cast)
                .filter(event -> event.kind().ofStage())
                .map(ComplaintEvent.ClockBreached::clockId)
                .toList();
        assertThat(complaint.clocks().stream()
                        .filter(clock -> clock.kind().ofStage() && clock.breached())
                        .map(Clock::id))
                .containsExactlyInAnyOrderElementsOf(told);
        for (Clock clock : complaint.clocks()) {
            if (clock.stoppedAt() != null && clock.stoppedAt().isAfter(clock.due())) {
                assertThat(clock.breached()).as("stopped late: " + clock).isTrue();
            }
            withinTheCap(clock);
        }
        for (Stage stage : complaint.stages()) {
            Response response = stage.response();
            if (response != null) {
                answered(complaint, stage, response);
            }
            inTime(complaint, "acknowledge-" + stage.number(), stage.acknowledgedAt());
        }
    }

    private static void answered(Complaint complaint, Stage stage, Response response) {
        assertThat(complaint.definition().points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.answer(stage.number()))
                        .hasValueSatisfying(answer ->
                                assertThat(answer.answer() + answer.reasons()).isNotBlank()));
        assertThat(response.by()).isEqualTo(stage.handler());
        complaint.stages().stream()
                .limit(stage.number() - 1L)
                .forEach(earlier -> assertThat(earlier.handlers()).doesNotContain(response.by()));
        inTime(complaint, "answer-" + stage.number(), response.at());
        assertThat(response.late())
                .isEqualTo(complaint
                        .clock("answer-" + stage.number())
                        .orElseThrow()
                        .breached());
    }

    private static void inTime(Complaint complaint, String clockId, java.time.Instant done) {
        Clock clock = complaint.clock(clockId).orElse(null);
        if (done != null && clock != null && done.isAfter(clock.due())) {
            assertThat(clock.breached()).as(clockId).isTrue();
        }
    }

    private static void withinTheCap(Clock clock) {
        if (clock.kind() == Clock.Kind.ANSWER && !clock.earlier().isEmpty()) {
            LocalDate first = London.day(clock.earlier().getFirst().due());
            int cap = clock.stage() == 1 ? 10 : 20;
            assertThat(clock.due())
                    .isBeforeOrEqualTo(Clockwork.endOf(WorkingDays.known().after(first, cap)));
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Duration> waits = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 20).map(Duration::ofHours)),
                Tuple.of(1, Arbitraries.integers().between(1, 40).map(Duration::ofDays)));
        return Combinators.combine(
                        waits,
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        Arbitraries.of(HANDLERS),
                        commands())
                .as(Attempt::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(110);
    }

    private static Arbitrary<Function<Complaint, ComplaintCommand>> commands() {
        Arbitrary<String> handlers = Arbitraries.of(HANDLERS);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        12,
                        handlers.map(to -> complaint -> new ComplaintCommand.Acknowledge(
                                complaint.stage() == 1 ? List.of("Point.") : List.of(), null, to))),
                Tuple.of(6, handlers.map(to -> any(new ComplaintCommand.Assign(to)))),
                Tuple.of(6, Arbitraries.of(any(new ComplaintCommand.Assess("A visit.")))),
                Tuple.of(9, Arbitraries.of(any(new ComplaintCommand.SettlePoints(Definition.Agreement.AGREED, null)))),
                Tuple.of(
                        3,
                        Arbitraries.integers()
                                .between(1, 9)
                                .map(n -> any(new ComplaintCommand.AddPoint("P" + n, null)))),
                Tuple.of(
                        24,
                        Arbitraries.of(Point.Decision.values())
                                .map(decision -> complaint -> new ComplaintCommand.AnswerPoint(
                                        firstUnanswered(complaint), "Yes.", decision, "Because."))),
                Tuple.of(18, Arbitraries.of(any(new ComplaintCommand.Respond("Our answer.")))),
                Tuple.of(
                        6,
                        Arbitraries.integers()
                                .between(-2, 40)
                                .map(days -> complaint -> new ComplaintCommand.Extend(
                                        London.day(complaint
                                                        .presentClock()
                                                        .map(Clock::due)
                                                        .orElse(ComplaintStory.RECEIVED))
                                                .plusDays(days),
                                        "More time."))),
                Tuple.of(12, Arbitraries.of(any(new ComplaintCommand.Escalate("Not enough.", null)))),
                Tuple.of(3, Arbitraries.of(any(new ComplaintCommand.AskLate("Not enough.", "I was ill.")))),
                Tuple.of(3, Arbitraries.of(any(new ComplaintCommand.Escalate("Not enough.", "They were ill.")))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                any(new ComplaintCommand.LookAtClocks()),
                                any(new ComplaintCommand.Recount()),
                                any(new ComplaintCommand.Close("Done.")),
                                any(new ComplaintCommand.CloseUnasked()),
                                any(new ComplaintCommand.RefuseLate("Too late.")),
                                any(new ComplaintCommand.CorrectNeeds(
                                        new Needs(List.of("braille"), Needs.Contact.EMAIL))),
                                any(new ComplaintCommand.Withdraw("Settled.")),
                                any(new ComplaintCommand.Refuse("school", "It is about a school.")),
                                any(new ComplaintCommand.HandleAsRequest("A first report.", null)),
                                any(new ComplaintCommand.ChangePrivacy(Set.of("health"), HANDLERS)),
                                any(new ComplaintCommand.ReferToOmbudsman(
                                        "24-005-151", OmbudsmanCase.Body.LGSCO, null)),
                                any(new ComplaintCommand.RecordLearning(new Learning("a", "b", "c"))))),
                Tuple.of(1, promises()),
                Tuple.of(1, Arbitraries.of(any(new ComplaintCommand.ProveRemedy("sorry", "Sent.")))),
                Tuple.of(6, posts()));
    }

    private static Arbitrary<Function<Complaint, ComplaintCommand>> promises() {
        return Arbitraries.integers()
                .between(0, 40)
                .map(days -> any(new ComplaintCommand.PromiseRemedy(
                        "sorry",
                        Remedy.Kind.APOLOGY,
                        "A letter.",
                        null,
                        "waste",
                        London.day(ComplaintStory.RECEIVED).plusDays(days))));
    }

    /** What becomes of the last letter: its email fails, and it is posted soon, late or not at all. */
    private static Arbitrary<Function<Complaint, ComplaintCommand>> posts() {
        Arbitrary<Function<Complaint, ComplaintCommand>> failed = Arbitraries.of(complaint ->
                new ComplaintCommand.RecordUndelivered(last(complaint).id(), "message-1", "No such address."));
        Arbitrary<Function<Complaint, ComplaintCommand>> impossible = Arbitraries.of(complaint ->
                new ComplaintCommand.RecordUnpostable(last(complaint).id(), "Nobody knows an address."));
        Arbitrary<Function<Complaint, ComplaintCommand>> posted = Arbitraries.integers()
                .between(0, 20)
                .map(days -> complaint -> new ComplaintCommand.RecordPosting(
                        last(complaint).id(), London.day(last(complaint).at()).plusDays(days), "In braille."));
        return Arbitraries.oneOf(failed, impossible, posted);
    }

    private static Letter last(Complaint complaint) {
        return complaint.letters().getLast();
    }

    private static int firstUnanswered(Complaint complaint) {
        List<Integer> unanswered = complaint.definition().unanswered(complaint.stage());
        return unanswered.isEmpty() ? 1 : Objects.requireNonNull(unanswered.getFirst());
    }

    private static Function<Complaint, ComplaintCommand> any(ComplaintCommand command) {
        return complaint -> command;
    }
}
