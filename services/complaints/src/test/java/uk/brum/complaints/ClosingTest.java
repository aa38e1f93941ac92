package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.complaints.application.CloseUnasked;
import uk.brum.complaints.application.KeepRecords;

/** Nobody asks for more: the complaint is closed, and its time to be kept begins. */
class ClosingTest extends RunningComplaints {

    @Autowired
    private CloseUnasked closing;

    @Autowired
    private KeepRecords records;

    @Test
    void closes_what_nobody_asked_more_of_once_however_many_sweep_and_then_its_time_to_be_kept_runs() throws Exception {
        String reference = answered();
        LastDay window = lastDay(reference);
        clock.set(window.day() + "T23:30:00Z");
        closing.sweep();
        assertThat(status(reference)).as("its last day is not over").isEqualTo("answered");

        clock.set(window.after() + "T08:00:00Z");
        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> sweeps = new ArrayList<>(List.of(closing::sweep, closing::sweep, closing::sweep));
            instances.invokeAll(sweeps);
        }
        closing.sweep();
        JsonNode closed = staffSees(reference);
        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(closed.path("letters"))
                .as("the answer said until when; nobody is written to again")
                .hasSize(3);
        assertThat(told(reference)).singleElement().satisfies(event -> {
            assertThat(event.at("/data/how").asString()).isEqualTo("closed");
            assertThat(event.path("data").has("letterId")).isFalse();
        });

        clock.set(window.after().plusYears(6) + "T10:00:00Z");
        assertThat(expires(reference)).isFalse();
        clock.set(window.after().plusYears(6).plusDays(1) + "T10:00:00Z");
        assertThat(expires(reference)).as("six years after it was closed").isTrue();
        assertThat(records.eraseExpired(500, "retention")).isPositive();
    }

    @Test
    void closes_the_last_stage_when_the_time_for_the_ombudsman_is_over_and_not_while_one_looks() {
        String reference = answeredTwice();
        clock.set("2027-12-01T10:00:00Z");
        closing.sweep();
        assertThat(status(reference)).isEqualTo("answered");
        put(reference, "/ombudsman-cases/24-005-151", SUPERVISOR, "{\"ombudsman\":\"lgsco\"}");
        clock.set("2028-02-01T10:00:00Z");
        closing.sweep();
        assertThat(status(reference)).as("an ombudsman looks").isEqualTo("answered");
        put(
                reference,
                "/ombudsman-cases/24-005-151/decision",
                SUPERVISOR,
                "{\"decidedOn\":\"2028-02-01\",\"outcome\":\"not-upheld\",\"summary\":\"No fault.\",\"remedies\":[]}");
        closing.sweep();
        assertThat(status(reference)).isEqualTo("closed");
    }

    @Test
    void a_request_that_comes_too_late_is_taken_on_with_a_reason_or_refused_in_writing() {
        String reference = answered();
        assertThat(tryPut(reference, "/late-escalation-refusal", AGENT, "{\"reason\":\"R\"}")
                        .problem())
                .as("not while it is in time")
                .isEqualTo("not-possible-now");
        clock.set(lastDay(reference).after() + "T08:00:00Z");
        closing.sweep();
        Answer asked = tryPut(reference, "/escalation", AMINA, "{\"why\":\"It went on.\"}");
        assertThat(asked.problem()).isEqualTo("escalation-closed");
        assertThat(asked.text()).contains("www.lgo.org.uk", "tell us what");

        String refusal = "{\"reason\":\"Nothing kept you from asking in time.\"}";
        put(reference, "/late-escalation-refusal", AGENT, refusal);
        JsonNode refused = put(reference, "/late-escalation-refusal", AGENT, refusal);
        assertThat(refused.path("status").asString()).isEqualTo("closed");
        assertThat(refused.path("letters")).as("said twice, one letter").hasSize(4);
        JsonNode line = refused.at("/letters/3");
        JsonNode letter = get(
                        "/complaints/" + reference + "/letters/"
                                + line.path("id").asString(),
                        AMINA)
                .ok()
                .json();
        assertThat(letter.path("body").toString())
                .contains("Nothing kept you", "Ombudsman", "www.lgo.org.uk", "further stage");

        JsonNode taken = put(
                reference,
                "/escalation",
                AGENT,
                "{\"why\":\"It went on.\",\"lateBecause\":\"They were in hospital.\"}");
        assertThat(taken.path("status").asString()).isEqualTo("escalated");
        assertThat(taken.at("/history").toString()).contains("in hospital");
    }

    private record LastDay(java.time.LocalDate day) {
        java.time.LocalDate after() {
            return day.plusDays(1);
        }
    }

    private LastDay lastDay(String reference) {
        return new LastDay(java.time.LocalDate.parse(
                staffSees(reference).path("escalateBy").asString()));
    }

    private String answeredTwice() {
        String reference = answered();
        put(reference, "/escalation", AMINA, "{\"why\":\"It went on.\"}");
        put(reference, "/acknowledgement", AGENT, "{\"points\":[],\"handler\":\"handler-2\"}");
        put(reference, "/assessment", REVIEWER, "{\"plan\":\"P\"}");
        answerPoint(reference, REVIEWER, 1, "upheld").ok();
        clock.set("2027-01-04T10:00:00Z");
        respond(reference, REVIEWER).ok();
        return reference;
    }

    private String status(String reference) {
        return staffSees(reference).path("status").asString();
    }

    private boolean expires(String reference) {
        return get("/expired-complaints", SUPERVISOR).ok().text().contains(reference);
    }

    private List<JsonNode> told(String reference) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !all(reference).isEmpty());
        return all(reference);
    }

    private List<JsonNode> all(String reference) {
        return StreamSupport.stream(
                        events.published("brum.complaints.complaint-closed.v1").spliterator(), false)
                .filter(one -> one.path("subject").asString().equals(reference))
                .toList();
    }
}
