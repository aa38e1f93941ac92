package uk.brum.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.brum.complaints.domain.ComplaintStory.RECEIVED;
import static uk.brum.complaints.domain.ComplaintStory.intake;
import static uk.brum.complaints.domain.ComplaintStory.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.London;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

class HandlingTest {

    @Test
    void counts_each_clock_from_where_the_policy_says() {
        ComplaintStory story = ComplaintStory.received();
        assertThat(London.day(story.clock("acknowledge-1").due())).isEqualTo("2026-11-30");

        story.acknowledged();
        assertThat(story.clock("acknowledge-1").running()).isFalse();
        assertThat(London.day(story.clock("answer-1").due())).isEqualTo("2026-12-08");
        assertThat(story.clock("answer-1").explanation()).contains("10 working days", "24 November 2026");
    }

    @Test
    void counts_from_the_day_it_reached_us_and_not_from_when_it_was_typed_in() {
        ComplaintStory story =
                received(intake(ComplaintKind.CORPORATE, Instant.parse("2026-11-12T09:00:00Z"), null), RECEIVED);

        assertThat(London.day(story.clock("acknowledge-1").due())).isEqualTo("2026-11-19");
        assertThat(story.clock("acknowledge-1").breached())
                .as("late before it was known")
                .isTrue();
        assertThat(story.events()).hasAtLeastOneElementOfType(ComplaintEvent.ClockBreached.class);
    }

    @Test
    void takes_in_nothing_from_the_future_or_from_long_ago() {
        for (String moment : List.of("2026-11-24T00:00:00Z", "2025-01-01T00:00:00Z")) {
            refused(
                    Refusal.ReceiptRefused.class,
                    () -> received(intake(ComplaintKind.CORPORATE, Instant.parse(moment), null), RECEIVED));
        }
    }

    @Test
    void sends_no_answer_before_every_point_has_one() {
        ComplaintStory story = ComplaintStory.received().acknowledged();
        story.by("handler-1", new ComplaintCommand.AnswerPoint(2, "Yes.", Point.Decision.UPHELD, "We saw it."));

        refused(Refusal.PointsUnanswered.class, () -> story.by("handler-1", new ComplaintCommand.Respond("Sorry.")));
        assertThat(story.complaint().status()).isEqualTo(Status.INVESTIGATING);
    }

    @Test
    void sends_no_answer_before_the_points_are_settled() {
        ComplaintStory story = ComplaintStory.received().acknowledged().pointsAnswered("handler-1");
        story.by("person-1", new ComplaintCommand.AddPoint("And it rained.", null));

        refused(Refusal.PointsNotAgreed.class, () -> story.by("handler-1", new ComplaintCommand.Respond("Sorry.")));
    }

    @Test
    void lets_new_points_join_stage_one_and_never_stage_two() {
        assertThat(ComplaintStory.received()
                        .acknowledged()
                        .by("person-1", new ComplaintCommand.AddPoint("A third thing.", null))
                        .complaint()
                        .definition()
                        .points())
                .hasSize(3);
        ComplaintStory second = ComplaintStory.received().atStageTwo();
        refused(
                Refusal.NotPossibleNow.class,
                () -> second.by("person-1", new ComplaintCommand.AddPoint("More.", null)));
    }

    @Test
    void gives_stage_two_to_nobody_who_had_a_part_in_stage_one() {
        ComplaintStory story = ComplaintStory.received().acknowledged();
        story.by("agent-1", new ComplaintCommand.Assign("handler-3"))
                .by("agent-1", new ComplaintCommand.Assign("handler-1"))
                .at("2026-12-01T12:00:00Z")
                .pointsAnswered("handler-1")
                .by("handler-1", new ComplaintCommand.Respond("Sorry."))
                .by("person-1", new ComplaintCommand.Escalate("It went on.", null));

        for (String handler : List.of("handler-1", "handler-3")) {
            refused(Refusal.SameHandler.class, () -> story.by("agent-1", new ComplaintCommand.Assign(handler)));
            refused(
                    Refusal.SameHandler.class,
                    () -> story.by("agent-1", new ComplaintCommand.Acknowledge(List.of(), null, handler)));
        }
        story.by("agent-1", new ComplaintCommand.Assign("handler-2"));
        assertThat(story.complaint().presentStage().handler()).isEqualTo("handler-2");
    }

    @Test
    void lets_only_the_handler_answer() {
        ComplaintStory story = ComplaintStory.received().acknowledged();
        refused(Refusal.NotTheHandler.class, () -> story.pointsAnswered("agent-1"));
        story.pointsAnswered("handler-1");
        refused(Refusal.NotTheHandler.class, () -> story.by("agent-1", new ComplaintCommand.Respond("Sorry.")));
    }

    @Test
    void sends_a_late_answer_only_with_its_breach_recorded() {
        ComplaintStory story = ComplaintStory.received()
                .acknowledged()
                .at("2026-12-09T00:00:01Z")
                .pointsAnswered("handler-1");
        story.by("handler-1", new ComplaintCommand.Respond("Sorry."));

        Response response = story.complaint().presentStage().response();
        assertThat(response.late()).isTrue();
        assertThat(story.clock("answer-1").breached()).isTrue();
        assertThat(story.events())
                .contains(new ComplaintEvent.ClockBreached(
                        "answer-1", Clock.Kind.ANSWER, Instant.parse("2026-12-08T23:59:59Z")));
    }

    @Test
    void extends_with_a_reason_up_to_the_cap_and_not_after_the_time_is_over() {
        ComplaintStory story = ComplaintStory.received().acknowledged();
        refused(Refusal.ExtensionRefused.class, () -> extend(story, "2026-12-08"));
        refused(Refusal.ExtensionRefused.class, () -> extend(story, "2026-12-23"));

        extend(story, "2026-12-18");
        extend(story, "2026-12-22");
        assertThat(story.clock("answer-1").earlier()).hasSize(2);
        assertThat(story.complaint()
                        .lastLetter(Letter.Kind.EXTENSION)
                        .orElseThrow()
                        .body())
                .anyMatch(line -> line.contains("The depot needs"))
                .anyMatch(line -> line.contains("Ombudsman"))
                .anyMatch(line -> line.contains("22 December 2026"));

        story.at("2026-12-23T00:00:00Z");
        refused(Refusal.ExtensionRefused.class, () -> extend(story, "2026-12-24"));
    }

    @Test
    void opens_stage_two_within_the_window_and_later_only_with_a_reason() {
        ComplaintStory story = ComplaintStory.received().answered();
        assertThat(story.complaint().presentStage().response().escalateBy()).isEqualTo("2027-01-01");

        story.at("2027-01-02T00:00:00Z");
        refused(Refusal.EscalationClosed.class, () -> story.by("person-1", new ComplaintCommand.Escalate("No.", null)));
        story.by("agent-1", new ComplaintCommand.Escalate("No.", "In hospital."));
        assertThat(story.complaint().status()).isEqualTo(Status.ESCALATED);
        assertThat(London.day(story.clock("acknowledge-2").due())).isEqualTo("2027-01-08");
    }

    @Test
    void counts_the_last_answer_from_the_assessment_and_leads_to_the_ombudsman() {
        ComplaintStory story = ComplaintStory.received().atStageTwo();
        assertThat(London.day(story.clock("answer-2").due())).isEqualTo("2027-01-06");

        story.pointsAnswered("handler-2").by("handler-2", new ComplaintCommand.Respond("Still sorry."));
        assertThat(story.complaint()
                        .lastLetter(Letter.Kind.RESPONSE)
                        .orElseThrow()
                        .body())
                .anyMatch(line -> line.contains("www.lgo.org.uk"));
        refused(Refusal.NoFurtherStage.class, () -> story.by("person-1", new ComplaintCommand.Escalate("No.", null)));
    }

    @ParameterizedTest
    @CsvSource({"weather, false", "older-than-12-months, true"})
    void refuses_only_for_a_reason_that_the_policy_names(String exclusion, boolean allowed) {
        ComplaintStory story = ComplaintStory.received();
        var command = new ComplaintCommand.Refuse(exclusion, "It was in March 2024.");
        if (!allowed) {
            refused(Refusal.ExclusionNotAllowed.class, () -> story.by("agent-1", command));
            return;
        }
        story.by("agent-1", command);
        assertThat(story.complaint().status()).isEqualTo(Status.REFUSED);
        assertThat(story.clock("acknowledge-1").running()).isFalse();
        assertThat(story.complaint()
                        .lastLetter(Letter.Kind.REFUSAL)
                        .orElseThrow()
                        .body())
                .anyMatch(line -> line.contains("It was in March 2024."))
                .anyMatch(line -> line.contains("Ombudsman"));
    }

    @Test
    void answers_a_representative_only_with_consent() {
        Representative son = new Representative(new Party("Sam", null, "0121", null, null), null, null);
        ComplaintStory story = received(intake(ComplaintKind.CORPORATE, RECEIVED, son), RECEIVED)
                .acknowledged()
                .pointsAnswered("handler-1");

        refused(Refusal.ConsentMissing.class, () -> story.by("handler-1", new ComplaintCommand.Respond("Sorry.")));
        story.by("agent-1", new ComplaintCommand.RecordConsent("Signed form."))
                .by("handler-1", new ComplaintCommand.Respond("Sorry."));
        assertThat(story.complaint().status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void warns_before_and_records_at_the_end_each_once() {
        ComplaintStory story = ComplaintStory.received();
        story.at("2026-11-25T12:00:00Z").by("clocks", new ComplaintCommand.LookAtClocks());
        assertThat(story.events()).hasSize(1);

        for (int look = 0; look < 3; look++) {
            story.at("2026-11-27T12:00:00Z").by("clocks", new ComplaintCommand.LookAtClocks());
        }
        assertThat(story.events()).hasSize(2).last().isInstanceOf(ComplaintEvent.ClockAtRisk.class);
        for (int look = 0; look < 3; look++) {
            story.at("2026-12-01T00:00:00Z").by("clocks", new ComplaintCommand.LookAtClocks());
        }
        assertThat(story.events()).hasSize(3).last().isInstanceOf(ComplaintEvent.ClockBreached.class);
        assertThat(story.complaint().nextLook()).isNull();
    }

    @Test
    void counts_anew_when_a_bank_holiday_is_proclaimed_and_keeps_the_old_date() {
        ComplaintStory story = ComplaintStory.received().acknowledged();
        WorkingDays known = WorkingDays.known();
        List<Holiday> of2026 = new java.util.ArrayList<>(known.holidays().stream()
                .filter(day -> day.date().getYear() == 2026)
                .toList());
        of2026.add(new Holiday(LocalDate.of(2026, 12, 4), "A day of joy"));

        story.on(known.withYearsOf(of2026)).by("clocks", new ComplaintCommand.Recount());
        Clock clock = story.clock("answer-1");
        assertThat(London.day(clock.due())).isEqualTo("2026-12-09");
        assertThat(clock.explanation()).contains("A day of joy");
        assertThat(clock.earlier()).singleElement().satisfies(moved -> {
            assertThat(London.day(moved.due())).isEqualTo("2026-12-08");
            assertThat(moved.why()).isEqualTo("calendar");
        });
        int before = story.events().size();
        story.by("clocks", new ComplaintCommand.Recount());
        assertThat(story.events()).as("counting twice tells nothing twice").hasSize(before);
    }

    @Test
    void follows_remedies_after_the_answer_until_they_are_proved() {
        ComplaintStory story = ComplaintStory.received().answered();
        story.by("agent-1", new ComplaintCommand.Close("Nothing more to say."));

        story.at("2026-12-10T12:00:00Z").by("clocks", new ComplaintCommand.LookAtClocks());
        assertThat(story.events()).last().isEqualTo(new ComplaintEvent.RemedyDue("sorry", LocalDate.of(2026, 12, 11)));
        story.at("2026-12-12T12:00:00Z").by("clocks", new ComplaintCommand.LookAtClocks());
        assertThat(story.events())
                .last()
                .isEqualTo(new ComplaintEvent.RemedyOverdue("sorry", LocalDate.of(2026, 12, 11)));

        story.by("waste", new ComplaintCommand.ProveRemedy("sorry", "Letter sent."));
        assertThat(story.complaint().remedies().getFirst().done()).isTrue();
        assertThat(story.clock("remedy-sorry").running()).isFalse();
        assertThat(story.clock("remedy-sorry").breached()).as("late stays late").isTrue();
    }

    @Test
    void erases_words_and_people_when_nothing_is_owed_and_keeps_the_figures() {
        ComplaintStory story = ComplaintStory.received().answered();
        story.by("agent-1", new ComplaintCommand.Close("Done."));
        refused(Refusal.NotPossibleNow.class, () -> story.by("sweep", new ComplaintCommand.Erase()));

        story.by("waste", new ComplaintCommand.ProveRemedy("sorry", "Letter sent to Amina Begum."))
                .by("agent-1", new ComplaintCommand.RecordLearning(new Learning("Lists.", "waste", "Check them.")))
                .by("sweep", new ComplaintCommand.Erase());
        assertThat(story.complaint().toString())
                .doesNotContain("Amina", "amina@", "assisted bin", "person-1\"", "crew sheet", "answers by email");
        assertThat(story.complaint().presentStage().response().outcome()).isEqualTo(Point.Decision.UPHELD);
        assertThat(story.complaint().learning()).isNotNull();
        refused(Refusal.NotPossibleNow.class, () -> story.by("a", new ComplaintCommand.ProveRemedy("sorry", "x")));
    }

    @Test
    void has_three_stages_where_the_law_says_so() {
        ComplaintStory story = received(intake(ComplaintKind.CHILDRENS_SOCIAL_CARE, RECEIVED, null), RECEIVED);
        assertThat(story.desk(story.complaint().intake()).rules().stages()).isEqualTo(3);
        assertThat(London.day(story.clock("answer-1").due())).as("from receipt").isEqualTo("2026-12-07");
    }

    @Test
    void names_every_event_as_its_contract_does() {
        assertThat(new ComplaintEvent.ComplaintHandledAsRequest(null, "handled-as-request-1").eventName())
                .isEqualTo("complaint-handled-as-request");
        assertThat(new ComplaintEvent.ClockAtRisk("answer-1", Clock.Kind.ANSWER, RECEIVED).eventName())
                .isEqualTo("clock-at-risk");
    }

    private static void extend(ComplaintStory story, String until) {
        story.by("handler-1", new ComplaintCommand.Extend(LocalDate.parse(until), "The depot needs a week."));
    }

    private static void refused(Class<? extends Refusal> why, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.why()).isInstanceOf(why));
    }
}
