package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.complaints.application.CloseUnasked;

/** Who asks for the next stage after the last day for it says what kept them, and somebody decides in time. */
class LateRequestTest extends RunningComplaints {

    private static final String LATE =
            "{\"why\":\"It went on.\",\"keptBecause\":\"I was in hospital until last week.\"}";

    @Autowired
    private CloseUnasked closing;

    @Autowired
    private MongoDatabase database;

    @Test
    void waits_for_a_decision_with_a_clock_of_its_own_and_is_said_once() {
        String reference = askedLate();
        JsonNode mine = put(reference, "/escalation", AMINA, LATE);
        assertThat(mine.path("status").asString()).as("as it was").isEqualTo("closed");
        assertThat(mine.path("statusText").asString()).contains("deciding");
        assertThat(mine.at("/lateRequest/keptBecause").asString()).contains("hospital");
        assertThat(mine.at("/clock/clock").asString()).isEqualTo("late-request");
        assertThat(mine.at("/clock/due").asString())
                .as("five working days from 4 January")
                .isEqualTo("2027-01-11");
        JsonNode seen = staffSees(reference);
        assertThat(seen.at("/lateRequest/why").asString()).isEqualTo("It went on.");
        assertThat(happened(seen, "late-escalation-asked")).isOne();
        assertThat(get("/complaints?open=true&limit=100", SUPERVISOR).ok().text())
                .as("among what must be done")
                .contains(reference);

        assertThat(tryPut(reference, "/escalation", AMINA, LATE.replace("hospital", "prison"))
                        .problem())
                .isEqualTo("not-possible-now");
        assertThat(database.getCollection("complaints")
                        .find(eq("_id", reference))
                        .first()
                        .toJson())
                .as("sealed like all words")
                .doesNotContain("hospital");
    }

    @Test
    void is_taken_on_with_clocks_that_count_from_when_it_was_asked() {
        String reference = askedLate();
        clock.set("2027-01-07T10:00:00Z");
        JsonNode taken = put(
                reference,
                "/escalation",
                AGENT,
                "{\"why\":\"It went on.\",\"lateBecause\":\"They were in hospital.\"}");
        assertThat(taken.path("status").asString()).isEqualTo("escalated");
        assertThat(taken.has("lateRequest")).isFalse();
        assertThat(taken.at("/staff/stageRecords/1/askedAt").asString()).startsWith("2027-01-04T08:00:00");
        assertThat(taken.at("/clock/clock").asString()).isEqualTo("acknowledge");
        assertThat(taken.at("/clock/due").asString())
                .as("deciding took nothing from them")
                .isEqualTo("2027-01-11");
    }

    @Test
    void is_refused_in_writing_and_can_be_asked_again_with_more() {
        String reference = askedLate();
        JsonNode refused =
                put(reference, "/late-escalation-refusal", AGENT, "{\"reason\":\"You were home in December.\"}");
        assertThat(refused.has("lateRequest")).isFalse();
        assertThat(refused.has("clock")).isFalse();
        assertThat(refused.at("/letters/4/kind").asString()).isEqualTo("refusal");

        JsonNode again = put(reference, "/escalation", AMINA, LATE.replace("last week", "New Year's Eve"));
        assertThat(again.at("/lateRequest/keptBecause").asString()).contains("New Year");
        assertThat(again.at("/clock/clock").asString()).isEqualTo("late-request");
        assertThat(letter(reference, again.at("/letters/5/id").asString()).toString())
                .contains("New Year", "by Monday 11 January 2027");
    }

    @Test
    void is_answered_at_once_by_a_letter_that_says_what_we_got_what_is_decided_and_by_when() {
        String reference = askedLate();
        JsonNode line = staffSees(reference).at("/letters/3");
        assertThat(line.path("kind").asString()).isEqualTo("late-request");
        assertThat(line.has("post")).as("by email, as they want it").isFalse();
        assertThat(letter(reference, line.path("id").asString()).path("body").toString())
                .contains("Dear Amina Begum", "On Monday 4 January 2027 you asked", "stage 2 of 2")
                .contains("our answer: It went on.", "earlier: I was in hospital until last week.")
                .contains(
                        "decide by Monday 11 January 2027, 5 working days after you asked us to look again on Monday 4")
                .contains(
                        "the Local Government and Social Care Ombudsman",
                        "www.lgo.org.uk",
                        "0300 061 0614",
                        "Coventry");
        await().atMost(Duration.ofSeconds(20)).until(() -> !told(reference).isEmpty());
        assertThat(told(reference).getFirst().at("/data/letterId"))
                .as("so that notifications sends it")
                .isEqualTo(line.path("id"));

        put(reference, "/escalation", AMINA, LATE);
        assertThat(staffSees(reference).path("letters")).as("said twice").hasSize(4);
        put(reference, "/late-escalation-refusal", AGENT, "{\"reason\":\"You were home in December.\"}");
        clock.set("2027-01-05T08:00:00Z");
        put(reference, "/escalation", AMINA, LATE);
        String second = staffSees(reference).at("/letters/5/id").asString();
        assertThat(letter(reference, second).toString())
                .as("the clock of this request, not of the one before")
                .contains("decide by Tuesday 12 January 2027");
    }

    @Test
    void is_answered_in_the_way_they_need() {
        String reference = answered();
        put(reference, "/needs", AMINA, "{\"adjustments\":[\"large print\"],\"preferredContact\":\"post\"}");
        clock.set("2027-01-04T08:00:00Z");
        put(reference, "/escalation", AMINA, LATE);
        assertThat(get("/letters-to-post", AGENT).ok().json().path("items"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.path("letterId").asString()).isEqualTo("late-request-2-4");
                    assertThat(letter.at("/toPrepare/0").asString()).isEqualTo("large print");
                    assertThat(letter.path("postBy").asString()).isEqualTo("2027-01-06");
                });
    }

    @Test
    void is_a_recorded_breach_when_nobody_decides() {
        String reference = askedLate();
        clock.set("2027-01-12T00:00:00Z");
        watch.sweep();
        watch.sweep();
        JsonNode seen = staffSees(reference);
        assertThat(happened(seen, "clock-breached")).isOne();
        assertThat(seen.at("/clock/late").asBoolean()).isTrue();
    }

    @Test
    void keeps_the_complaint_from_being_closed_or_erased_meanwhile() {
        String reference = answered();
        clock.set("2027-01-04T08:00:00Z");
        put(reference, "/escalation", AMINA, LATE);
        closing.sweep();
        assertThat(staffSees(reference).path("status").asString()).isEqualTo("answered");
        assertThat(tryPut(reference, "/closure", AGENT, "{\"reason\":\"Done.\"}")
                        .problem())
                .isEqualTo("not-possible-now");

        put(reference, "/withdrawal", AMINA, "{\"reason\":\"It is settled.\"}");
        JsonNode withdrawn = staffSees(reference);
        assertThat(withdrawn.has("lateRequest")).isFalse();
        assertThat(withdrawn.has("clock")).isFalse();
    }

    @Test
    void is_an_ordinary_request_when_it_is_not_late() {
        JsonNode asked = put(answered(), "/escalation", AMINA, LATE);
        assertThat(asked.path("status").asString()).isEqualTo("escalated");
    }

    @Test
    void is_taken_down_by_staff_for_who_calls() {
        String reference = askedLate(AGENT);
        assertThat(staffSees(reference).at("/lateRequest/keptBecause").asString())
                .contains("hospital");
        assertThat(staffSees(reference).path("status").asString()).isEqualTo("closed");
    }

    private JsonNode letter(String reference, String id) {
        return get("/complaints/" + reference + "/letters/" + id, AMINA).ok().json();
    }

    private List<JsonNode> told(String reference) {
        return StreamSupport.stream(
                        events.published("brum.complaints.late-escalation-asked.v1")
                                .spliterator(),
                        false)
                .filter(one -> one.path("subject").asString().equals(reference))
                .toList();
    }

    private String askedLate() {
        return askedLate(AMINA);
    }

    private String askedLate(uk.brum.testing.TestTokens by) {
        String reference = answered();
        clock.set("2027-01-04T08:00:00Z");
        closing.sweep();
        put(reference, "/escalation", by, LATE);
        return reference;
    }

    private static long happened(JsonNode complaint, String what) {
        return complaint
                .path("history")
                .valueStream()
                .filter(line -> line.path("what").asString().equals(what))
                .count();
    }
}
