package uk.brum.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.brum.complaints.domain.ComplaintStory.RECEIVED;
import static uk.brum.complaints.domain.ComplaintStory.intake;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.London;

/** The procedures that the law prescribes, each walked from the first word to the last answer. */
class StatutoryProceduresTest {

    @Test
    void a_childrens_complaint_goes_to_a_panel_and_each_next_stage_is_asked_for_within_twenty_working_days() {
        ComplaintStory story = story(ComplaintKind.CHILDRENS_SOCIAL_CARE).acknowledged();
        assertThat(due(story, "answer-1")).isEqualTo("2026-12-07");
        answer(story.at("2026-12-01T12:00:00Z"), "handler-1");
        assertThat(story.complaint().presentStage().response().escalateBy()).isEqualTo("2026-12-31");
        story.at("2027-01-01T12:00:00Z");
        refused(Refusal.EscalationClosed.class, story, "person-1", new ComplaintCommand.Escalate("It goes on.", null));

        story.at("2026-12-31T12:00:00Z").by("person-1", new ComplaintCommand.Escalate("It goes on.", null));
        refused(Refusal.SameHandler.class, story, "agent-1", new ComplaintCommand.Assign("handler-1"));
        story.by("agent-1", new ComplaintCommand.Acknowledge(List.of(), null, "handler-2"));
        assertThat(letter(story, "acknowledgement-2")).contains("an investigating officer and an independent person");
        assertThat(due(story, "answer-2")).isEqualTo("2027-02-05");
        refused(
                Refusal.ExtensionRefused.class,
                story,
                "handler-2",
                new ComplaintCommand.Extend(LocalDate.of(2027, 4, 7), "Much to look at."));
        story.by("handler-2", new ComplaintCommand.Extend(LocalDate.of(2027, 4, 6), "Much to look at."));
        answer(story, "handler-2");

        story.by("person-1", new ComplaintCommand.Escalate("Still.", null));
        refused(Refusal.SameHandler.class, story, "agent-1", new ComplaintCommand.Assign("handler-2"));
        story.by("agent-1", new ComplaintCommand.Acknowledge(List.of(), null, "panel-1"));
        assertThat(letter(story, "acknowledgement-3")).contains("a panel of three");
        assertThat(due(story, "answer-3")).isEqualTo("2027-02-12");
        answer(story, "panel-1");
        assertThat(letter(story, "response-3")).contains("the Local Government and Social Care Ombudsman");
        refused(Refusal.NoFurtherStage.class, story, "person-1", new ComplaintCommand.Escalate("Again.", null));
    }

    @Test
    void a_data_protection_complaint_is_acknowledged_within_thirty_days_and_leads_to_the_commissioner() {
        ComplaintStory story = story(ComplaintKind.DATA_PROTECTION);
        assertThat(due(story, "acknowledge-1")).isEqualTo("2026-12-23");
        answer(story.acknowledged().at("2026-12-01T12:00:00Z"), "handler-1");
        assertThat(letter(story, "response-1")).contains("the Information Commissioner's Office");
        refused(Refusal.NoFurtherStage.class, story, "person-1", new ComplaintCommand.Escalate("Again.", null));
    }

    @Test
    void a_tenants_complaint_leads_to_the_housing_ombudsman_and_adult_social_care_to_the_other() {
        ComplaintStory tenant = story(ComplaintKind.HOUSING_LANDLORD).acknowledged();
        assertThat(due(tenant, "answer-1")).isEqualTo("2026-12-08");
        answer(tenant.at("2026-12-01T12:00:00Z"), "handler-1");
        assertThat(letter(tenant, "response-1"))
                .contains("the Housing Ombudsman Service")
                .doesNotContain("Local Gov");

        ComplaintStory care = story(ComplaintKind.ADULT_SOCIAL_CARE);
        assertThat(due(care, "acknowledge-1")).isEqualTo("2026-11-26");
        assertThat(due(care, "answer-1")).isEqualTo("2026-12-21");
        answer(care.acknowledged().at("2026-12-01T12:00:00Z"), "handler-1");
        assertThat(letter(care, "response-1")).contains("the Local Government and Social Care Ombudsman");
    }

    private static ComplaintStory story(ComplaintKind kind) {
        return ComplaintStory.received(intake(kind, RECEIVED, null), RECEIVED);
    }

    private static void answer(ComplaintStory story, String handler) {
        story.pointsAnswered(handler).by(handler, new ComplaintCommand.Respond("We are sorry."));
    }

    private static LocalDate due(ComplaintStory story, String clock) {
        return London.day(story.clock(clock).due());
    }

    private static String letter(ComplaintStory story, String id) {
        return story.complaint().letters().stream()
                .filter(letter -> letter.id().equals(id))
                .map(letter -> String.join("\n", letter.body()))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(
            Class<? extends Refusal> why, ComplaintStory story, String who, ComplaintCommand command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> story.by(who, command));
        assertThat(refused).isNotNull();
        assertThat(refused.why()).isInstanceOf(why);
    }
}
