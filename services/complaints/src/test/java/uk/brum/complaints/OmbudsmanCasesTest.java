package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What went wrong in cases that the ombudsman upheld, told again here: it is refused, or it cannot be overlooked. Names
 * are the ombudsman's own references of decisions about English councils.
 */
class OmbudsmanCasesTest extends RunningComplaints {

    @Test
    void case_24_005_151_the_website_was_not_accessible_and_the_complaint_was_answered_badly() {
        String reference = received(
                AGENT,
                ",\"channel\":\"email\",\"needs\":{\"adjustments\":[\"reports by email instead of the website\"],"
                        + "\"preferredContact\":\"email\"},\"wardCode\":\"E05011154\"");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "Bins were missed.", "The website cannot be used with a screen reader.");
        answerPoint(reference, HANDLER, 1, "upheld");
        assertThat(respond(reference, HANDLER).problem())
                .as("the point about the website cannot be left out")
                .isEqualTo("points-unanswered");

        clock.set("2026-12-20T10:00:00Z");
        assertThat(watch.sweep()).isPositive();
        answerPoint(reference, HANDLER, 2, "upheld").ok();
        respond(reference, HANDLER).ok();
        JsonNode seen = staffSees(reference);
        assertThat(seen.at("/staff/needs/adjustments/0").asString()).contains("instead of the website");
        assertThat(seen.at("/responses/0/late").asBoolean()).isTrue();
        assertThat(told("clock-breached", reference)).hasSize(1);

        put(reference, "/ombudsman-cases/24-005-151", SUPERVISOR, "{\"ombudsman\":\"lgsco\"}");
        put(
                reference,
                "/ombudsman-cases/24-005-151/decision",
                SUPERVISOR,
                "{\"decidedOn\":\"2027-03-13\",\"outcome\":\"upheld\",\"summary\":\"At fault in the collections and in how it"
                        + " answered.\",\"remedies\":[{\"id\":\"sorry\",\"kind\":\"apology\",\"description\":\"A letter.\","
                        + "\"owner\":\"waste-service\",\"due\":\"2027-04-13\"}]}");
        put(
                reference,
                "/learning",
                SUPERVISOR,
                "{\"rootCause\":\"One way to report, and not everybody can use it.\",\"serviceArea\":\"waste\","
                        + "\"lessons\":\"Reports are taken by email and phone.\"}");
        JsonNode decided = staffSees(reference);
        assertThat(decided.at("/remedies/0/source").asString()).isEqualTo("ombudsman-24-005-151");
        assertThat(decided.at("/staff/learning/serviceArea").asString()).isEqualTo("waste");
        assertThat(told("ombudsman-decided", reference)).hasSize(1);
    }

    @Test
    void case_19_011_642_the_website_showed_wrong_dates_again_and_again() {
        String reference = received(",\"origin\":{\"kind\":\"message\",\"reference\":\"e1.email\"}");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "The website says Tuesday, the crew comes on Thursday.");

        JsonNode joined = post(
                        "/complaints/" + reference + "/issues",
                        AMINA,
                        "{\"text\":\"The calendar was wrong again this week.\",\"related\":true}")
                .ok()
                .json();
        assertThat(joined.path("joined").asBoolean())
                .as("while stage 1 runs it joins")
                .isTrue();
        assertThat(respond(reference, HANDLER).problem()).isEqualTo("points-not-agreed");
        put(reference, "/agreement", AMINA, "{\"agreement\":\"agreed\"}");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        answerPoint(reference, HANDLER, 2, "upheld").ok();
        respond(reference, HANDLER).ok();

        JsonNode later = post(
                        "/complaints/" + reference + "/issues",
                        AMINA,
                        "{\"text\":\"And wrong once more.\",\"related\":true}")
                .ok()
                .json();
        assertThat(later.path("reference").asString())
                .as("after the answer it is a complaint of its own")
                .isNotEqualTo(reference);
        JsonNode own = get("/complaints/" + later.path("reference").asString(), AMINA)
                .ok()
                .json();
        assertThat(own.at("/origin/reference").asString()).isEqualTo(reference);
    }

    @Test
    void case_24_001_318_the_assisted_collection_was_missed_while_the_neighbours_bins_were_emptied() {
        String reference = assisted("Neighbours' bins were emptied and mine was not.", "It was not the first time.");
        assertThat(answerPoint(reference, HANDLER, 1, "upheld").status()).isEqualTo(200);
        assertThat(respond(reference, HANDLER).text())
                .as("that it happened before is a point of its own")
                .contains("point 2");
        answerPoint(reference, HANDLER, 2, "upheld").ok();
        promise(reference, "payment", "payment", 20000, "2026-12-11");
        promise(reference, "monitoring", "review", null, "2027-01-15");
        respond(reference, HANDLER).ok();
        JsonNode letter = get("/complaints/" + reference + "/letters/response-1", AMINA)
                .ok()
                .json();
        assertThat(letter.path("body").toString()).contains("£200.00", "11 December 2026", "15 January 2027");

        clock.set("2027-01-16T08:00:00Z");
        watch.sweep();
        assertThat(told("remedy-overdue", reference))
                .as("monitoring that nobody did is seen")
                .extracting(event -> event.at("/data/remedyId").asString())
                .containsExactlyInAnyOrder("payment", "monitoring");
    }

    @Test
    void case_23_014_971_the_bins_were_not_returned_to_where_they_stand_and_the_second_answer_looked_again() {
        String reference = assisted("The assisted collection was missed.");
        JsonNode joined = post(
                        "/complaints/" + reference + "/issues",
                        AMINA,
                        "{\"text\":\"The bin was not put back where it stands.\",\"related\":true}")
                .ok()
                .json();
        assertThat(joined.path("joined").asBoolean()).isTrue();
        put(reference, "/agreement", AMINA, "{\"agreement\":\"agreed\"}");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        answerPoint(reference, HANDLER, 2, "not-upheld").ok();
        respond(reference, HANDLER).ok();

        clock.set("2026-12-03T10:00:00Z");
        put(reference, "/escalation", AMINA, "{\"why\":\"It is still left on the pavement.\"}");
        assertThat(tryPut(reference, "/handler", SUPERVISOR, "{\"handler\":\"handler-1\"}")
                        .problem())
                .isEqualTo("same-handler");
        put(reference, "/acknowledgement", AGENT, "{\"points\":[],\"handler\":\"handler-2\"}");
        put(reference, "/assessment", REVIEWER, "{\"plan\":\"Go along with the crew.\"}");
        assertThat(respond(reference, REVIEWER).problem())
                .as("the second answer answers every point again")
                .isEqualTo("points-unanswered");
        answerPoint(reference, REVIEWER, 1, "upheld").ok();
        answerPoint(reference, REVIEWER, 2, "upheld").ok();
        JsonNode answered = respond(reference, REVIEWER).ok().json();
        assertThat(answered.at("/responses/0/outcome").asString()).isEqualTo("partly-upheld");
        assertThat(answered.at("/responses/1/outcome").asString()).isEqualTo("upheld");
    }

    @Test
    void case_22_003_313_assisted_collections_failed_on_and_the_ombudsman_waited_for_our_answer() {
        String reference = assisted("Collections were missed.", "The bin was not put back.");
        put(reference, "/ombudsman-cases/22-003-313", SUPERVISOR, "{\"ombudsman\":\"lgsco\"}");
        String asked = "/ombudsman-cases/22-003-313/information-requests/first";
        put(reference, asked, SUPERVISOR, "{\"what\":\"The crew sheets.\",\"due\":\"2026-12-01\"}");
        clock.set("2026-12-02T10:00:00Z");
        watch.sweep();
        assertThat(told("clock-breached", reference))
                .as("an ombudsman that waits is seen")
                .singleElement()
                .satisfies(breach ->
                        assertThat(breach.at("/data/clock").asString()).isEqualTo("ombudsman-information"));
        JsonNode informed = exchange(
                        org.springframework.http.HttpMethod.PUT,
                        "/complaints/" + reference + asked + "/answer",
                        SUPERVISOR,
                        null)
                .ok()
                .json();
        assertThat(informed.at("/staff/ombudsmanCases/0/informationRequests/0").has("answeredAt"))
                .isTrue();
        assertThat(informed.at("/clock/clock").asString())
                .as("and our own answer stays due beside it")
                .isEqualTo("answer");
    }

    /** An assisted collection that was reported, complained about, and defined in these points. */
    private String assisted(String... points) {
        String reference = received(",\"origin\":{\"kind\":\"bin-report\",\"reference\":\"MB-7K2M-9QXD\"}");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, points);
        return reference;
    }

    @Test
    void case_22_002_457_households_were_owed_money_and_monitoring_that_did_not_come() {
        String reference = received(
                AGENT,
                ",\"channel\":\"letter\",\"receivedAt\":\"2026-11-20T09:00:00Z\""
                        + ",\"needs\":{\"preferredContact\":\"post\"}");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "Our street was missed for weeks.");
        put(reference, "/ombudsman-cases/22-002-457", SUPERVISOR, "{\"ombudsman\":\"lgsco\"}");
        put(
                reference,
                "/ombudsman-cases/22-002-457/decision",
                SUPERVISOR,
                "{\"decidedOn\":\"2026-11-24\",\"outcome\":\"upheld\",\"summary\":\"Fault causing injustice.\","
                        + "\"remedies\":[{\"id\":\"payment\",\"kind\":\"payment\",\"description\":\"£200 for each\","
                        + "\"pence\":20000,\"owner\":\"waste-service\",\"due\":\"2026-12-08\"},{\"id\":\"monitoring\","
                        + "\"kind\":\"review\",\"description\":\"Monitor the round.\",\"owner\":\"waste-service\","
                        + "\"due\":\"2026-12-15\"}]}");
        clock.set("2026-12-09T00:00:01Z");
        watch.sweep();
        assertThat(told("remedy-overdue", reference))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/data/remedyId").asString()).isEqualTo("payment"));
        JsonNode overdue =
                get("/remedies?overdue=true&limit=100", SUPERVISOR).ok().json();
        assertThat(overdue.path("items").toString())
                .contains(reference, "payment")
                .doesNotContain("monitoring");

        put(reference, "/remedies/payment/proof", SUPERVISOR, "{\"proof\":\"Paid late, on 9 December.\"}");
        JsonNode after =
                get("/remedies?overdue=true&limit=100", SUPERVISOR).ok().json();
        assertThat(after.path("items").toString()).doesNotContain(reference);
    }

    @Test
    void case_23_000_556_paid_350_pounds_for_an_assisted_collection_that_failed() {
        String reference = received("");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "The assisted collection failed for months.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        promise(reference, "payment", "payment", 35000, "2026-12-18");
        respond(reference, HANDLER).ok();
        put(reference, "/closure", HANDLER, "{\"reason\":\"Answered.\"}");

        clock.set("2026-12-16T10:00:00Z");
        watch.sweep();
        assertThat(told("remedy-due", reference)).as("closed, and still owed").hasSize(1);
        put(reference, "/remedies/payment/proof", SUPERVISOR, "{\"proof\":\"Payment 4711.\"}");
        JsonNode mine = get("/complaints/" + reference, AMINA).ok().json();
        assertThat(mine.at("/remedies/0/done").asBoolean()).isTrue();
        assertThat(mine.at("/remedies/0/pence").asInt()).isEqualTo(35000);
        assertThat(mine.has("staff")).isFalse();
    }

    @Test
    void street_cleansing_requests_were_closed_while_the_waste_still_lay_there() {
        String reference = received(",\"origin\":{\"kind\":\"service-request\",\"reference\":\"SR-7K2M-9QXD\"}");
        assertThat(told("complaint-received", reference))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/data/origin/reference").asString())
                                .as("others see that the request goes on beside it")
                                .isEqualTo("SR-7K2M-9QXD"));

        assertThat(tryPut(
                                reference,
                                "/refusal",
                                AGENT,
                                "{\"exclusion\":\"closed-request\",\"reason\":\"It is closed.\"}")
                        .problem())
                .as("that a request is closed is no reason to refuse")
                .isEqualTo("exclusion-not-allowed");
        acknowledged(reference, "The request was closed and the waste is still there.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        promise(reference, "clear", "action", null, "2026-11-27");
        JsonNode answered = respond(reference, HANDLER).ok().json();
        assertThat(answered.at("/remedies/0/kind").asString()).isEqualTo("action");
        put(reference, "/closure", HANDLER, "{\"reason\":\"Answered.\"}");
        clock.set("2026-11-28T10:00:00Z");
        watch.sweep();
        assertThat(told("remedy-overdue", reference))
                .as("closing the complaint does not clear the street")
                .hasSize(1);
    }

    @Test
    void generic_replies_hid_repeated_failures_in_the_report_of_2019() {
        String reference = received("");
        acknowledged(reference, "Missed on 3 November.", "Missed on 10 November.", "Missed on 17 November.");
        for (int point = 1; point <= 3; point++) {
            assertThat(tryPut(
                                    reference,
                                    "/points/" + point + "/answer",
                                    HANDLER,
                                    "{\"answer\":\"We are sorry.\",\"decision\":\"upheld\",\"reasons\":\" \"}")
                            .status())
                    .as("no decision goes out without reasons")
                    .isEqualTo(400);
        }
        assertThat(respond(reference, HANDLER).text()).contains("point 1, point 2, point 3");
    }

    private List<JsonNode> told(String event, String reference) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !all(event, reference).isEmpty());
        return all(event, reference);
    }

    private List<JsonNode> all(String event, String reference) {
        return StreamSupport.stream(
                        events.published("brum.complaints." + event + ".v1").spliterator(), false)
                .filter(one -> one.path("subject").asString().equals(reference))
                .toList();
    }
}
