package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.testing.Checkout;

/** A letter goes by email, or it is on the list until somebody posts it. */
class PostTest extends RunningComplaints {

    private static final String WITHOUT_EMAIL =
            "{\"kind\":\"corporate\",\"channel\":\"phone\",\"words\":\"Nobody came.\",\"complainants\":[{\"name\":\"Jean Example\""
                    + ",\"address\":\"1 Practice Street, Birmingham\"}]%s}";

    @Autowired
    private Subscriptions subscriptions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|no-email",
                ",\"needs\":{\"adjustments\":[\"large print\"],\"preferredContact\":\"post\"}|wanted",
                ",\"needs\":{\"preferredContact\":\"phone\"}|wanted"
            })
    void lists_what_must_be_posted_until_it_is(String needs, String why) {
        String reference = byPhone(needs == null ? "" : needs);

        JsonNode waiting = waiting(reference, "receipt-1");
        assertThat(waiting.path("why").asString()).isEqualTo(why);
        assertThat(waiting.at("/to/address").asString()).isEqualTo("1 Practice Street, Birmingham");
        assertThat(waiting.path("postBy").asString()).isEqualTo("2026-11-25");
        assertThat(waiting.has("dueBy")).as("no clock waits for a receipt").isFalse();

        clock.set("2026-11-24T15:00:00Z");
        post(reference, "receipt-1", "2026-11-24").ok();
        int lines = staffSees(reference).path("history").size();
        post(reference, "receipt-1", "2026-11-24").ok();
        JsonNode then = staffSees(reference);
        assertThat(then.path("history")).as("said twice, recorded once").hasSize(lines);
        assertThat(then.at("/letters/0/post/postedOn").asString()).isEqualTo("2026-11-24");
        assertThat(then.at("/letters/0/post/by").asString()).isEqualTo("agent-1");
        assertThat(waiting(reference, "receipt-1")).isNull();
        assertThat(post(reference, "receipt-1", "2026-11-23").problem()).isEqualTo("not-possible-now");
    }

    @Test
    void says_by_when_a_letter_must_be_posted_that_meets_a_clock_and_records_a_breach_when_it_was_not() {
        String reference = byPhone("");
        clock.set("2026-11-30T15:00:00Z");
        acknowledged(reference, "It was missed.");
        assertThat(waiting(reference, "acknowledgement-1").path("dueBy").asString())
                .isEqualTo("2026-11-30");
        assertThat(clockOf(reference, "acknowledge-1").path("late").asBoolean()).isFalse();

        clock.set("2026-12-01T09:00:00Z");
        post(reference, "acknowledgement-1", "2026-12-01").ok();
        assertThat(clockOf(reference, "acknowledge-1").path("late").asBoolean())
                .as("written in time, posted a day late")
                .isTrue();
    }

    @Test
    void an_answer_that_was_posted_late_is_late() {
        String reference = byPhone("");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        clock.set("2026-12-08T15:00:00Z");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        respond(reference, HANDLER).ok();
        assertThat(staffSees(reference).at("/responses/0/late").asBoolean()).isFalse();

        clock.set("2026-12-10T09:00:00Z");
        post(reference, "response-1", "2026-12-09").ok();
        assertThat(staffSees(reference).at("/responses/0/late").asBoolean()).isTrue();
    }

    @Test
    void a_letter_that_waits_too_long_is_told_of_and_then_recorded() {
        String reference = byPhone("");
        clock.set("2026-11-25T08:00:00Z");
        watch.sweep();
        assertThat(history(reference)).contains("clock-at-risk").doesNotContain("clock-breached");
        clock.set("2026-11-26T08:00:00Z");
        watch.sweep();
        assertThat(history(reference)).contains("clock-breached");
        assertThat(waiting(reference, "receipt-1").path("late").asBoolean()).isTrue();
    }

    @Test
    void passes_nothing_over_when_what_stood_before_it_is_posted_between_two_pages() {
        String first = byPhone("");
        clock.set("2026-11-23T19:00:00Z");
        String second = byPhone("");
        String third = byPhone("");
        JsonNode page = get("/letters-to-post?limit=1", AGENT).ok().json();
        assertThat(page.at("/items/0/reference").asString()).isEqualTo(first);

        post(first, "receipt-1", "2026-11-23").ok();
        String next = "/letters-to-post?cursor=" + page.path("nextCursor").asString();
        assertThat(get(next, AGENT).ok().json().path("items"))
                .extracting(one -> one.path("reference").asString())
                .containsExactlyInAnyOrder(second, third);
        assertThat(get("/letters-to-post?cursor=MTAw", AGENT).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22", "2026-11-25"})
    void cannot_have_been_posted_before_it_was_written_or_tomorrow(String day) {
        String reference = byPhone("");
        clock.set("2026-11-24T09:00:00Z");
        assertThat(post(reference, "receipt-1", day).problem()).isEqualTo("posting-refused");
        assertThat(post(reference, "response-7", "2026-11-24").problem()).isEqualTo("part-unknown");
    }

    @Test
    void a_letter_that_nobody_can_post_leaves_the_list_with_its_reason_and_meets_no_clock() {
        String reference = post(
                        "/complaints",
                        AGENT,
                        WITHOUT_EMAIL
                                .formatted(",\"needs\":{\"preferredContact\":\"phone\"}")
                                .replace(
                                        ",\"address\":\"1 Practice Street, Birmingham\"",
                                        ",\"phone\":\"0121 496 0000\""))
                .ok()
                .json()
                .path("reference")
                .asString();
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        JsonNode waiting = waiting(reference, "acknowledgement-1");
        assertThat(waiting.at("/to/address").isMissingNode()).isTrue();
        assertThat(waiting.path("call").asBoolean()).isTrue();

        impossible(reference, "acknowledgement-1", "Nobody knows an address.").ok();
        int lines = staffSees(reference).path("history").size();
        impossible(reference, "acknowledgement-1", "Nobody knows an address.").ok();
        JsonNode then = staffSees(reference);
        assertThat(then.path("history")).as("said twice, recorded once").hasSize(lines);
        assertThat(then.at("/letters/1/post/impossible").asBoolean()).isTrue();
        assertThat(then.at("/letters/1/post/because").asString()).isEqualTo("Nobody knows an address.");
        assertThat(history(reference)).contains("letter-unpostable", "clock-breached");
        assertThat(clockOf(reference, "acknowledge-1").path("late").asBoolean())
                .as("written, and nothing left the house")
                .isTrue();
        assertThat(clockOf(reference, "post-acknowledgement-1").has("doneAt")).isTrue();
        assertThat(waiting(reference, "acknowledgement-1")).isNull();
        assertThat(waiting(reference, "receipt-1")).as("each letter for itself").isNotNull();

        post(reference, "acknowledgement-1", "2026-11-24").ok();
        assertThat(staffSees(reference).at("/letters/1/post/postedOn").asString())
                .as("an address was found after all")
                .isEqualTo("2026-11-24");
        assertThat(staffSees(reference).at("/letters/1/post/impossible").asBoolean())
                .isFalse();
        assertThat(impossible(reference, "acknowledgement-1", "It came back.").problem())
                .isEqualTo("not-possible-now");
        assertThat(impossible(reference, "response-7", "Nobody knows.").problem())
                .isEqualTo("part-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person-1|{\"preferredContact\":\"email\"}|false",
                "person-1|{\"preferredContact\":\"post\"}|true",
                "person-1|{\"adjustments\":[\"large print\"],\"preferredContact\":\"email\"}|true",
                "|{\"preferredContact\":\"email\"}|true"
            })
    void a_letter_that_stands_in_their_account_was_given_in_time_unless_they_need_or_want_it_otherwise(
            String account, String needs, boolean breach) throws IOException {
        String reference = post(
                        "/complaints",
                        AGENT,
                        "{\"kind\":\"corporate\",\"channel\":\"phone\",\"words\":\"Nobody came.\",\"complainants\":[{"
                                + "\"name\":\"Jean Example\",\"email\":\"jean@example.org\""
                                + (account == null ? "" : ",\"personId\":\"" + account + "\"") + "}],\"needs\":" + needs
                                + "}")
                .ok()
                .json()
                .path("reference")
                .asString();
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        subscriptions.deliver(event(reference, "acknowledgement-1"));
        impossible(reference, "acknowledgement-1", "Nobody knows an address.").ok();

        assertThat(history(reference)).contains("letter-unpostable");
        assertThat(clockOf(reference, "acknowledge-1").path("late").asBoolean()).isEqualTo(breach);
    }

    @Test
    void posts_what_an_email_could_not_deliver_once_however_often_it_is_told() throws IOException {
        String reference = received("");
        assertThat(waiting(reference, "receipt-1")).as("goes by email").isNull();
        assertThat(post(reference, "receipt-1", "2026-11-23").problem()).isEqualTo("not-possible-now");

        failed(reference);
        failed(reference);
        assertThat(waiting(reference, "receipt-1").path("why").asString()).isEqualTo("email-failed");
        assertThat(history(reference).stream().filter("letter-undelivered"::equals))
                .hasSize(1);
        assertThat(get("/complaints/" + reference, AMINA)
                        .ok()
                        .json()
                        .at("/letters/0/post/why")
                        .asString())
                .isEqualTo("email-failed");
    }

    @Test
    void leaves_alone_what_is_told_of_other_messages() throws IOException {
        failed("CO-2222-2222");
        subscriptions.deliver(event("MB-7K2M-9QXD", null));
        assertThat(get("/letters-to-post?limit=100", AGENT).ok().text()).doesNotContain("MB-7K2M-9QXD", "CO-2222-2222");
    }

    @Test
    void hides_the_letters_of_a_restricted_complaint() {
        String reference = byPhone("");
        put(reference, "/privacy", SUPERVISOR, "{\"specialCategories\":[],\"named\":[\"supervisor-1\"]}");
        assertThat(waiting(reference, "receipt-1")).isNull();
        assertThat(get("/letters-to-post?limit=100", SUPERVISOR).ok().text()).contains(reference);
        assertThat(post(reference, "receipt-1", "2026-11-23").problem()).isEqualTo("complaint-unknown");
    }

    private String byPhone(String more) {
        return post("/complaints", AGENT, WITHOUT_EMAIL.formatted(more))
                .ok()
                .json()
                .path("reference")
                .asString();
    }

    private Answer post(String reference, String letter, String day) {
        return tryPut(
                reference,
                "/letters/" + letter + "/posting",
                AGENT,
                "{\"postedOn\":\"" + day + "\",\"how\":\"As asked.\"}");
    }

    private Answer impossible(String reference, String letter, String reason) {
        return tryPut(reference, "/letters/" + letter + "/no-posting", AGENT, "{\"reason\":\"" + reason + "\"}");
    }

    /** How the letter stands on the agent's list; null when it does not. Pages are read until it is found. */
    private JsonNode waiting(String reference, String letter) {
        String cursor = "";
        while (true) {
            JsonNode page =
                    get("/letters-to-post?limit=100" + cursor, AGENT).ok().json();
            JsonNode found = StreamSupport.stream(page.path("items").spliterator(), false)
                    .filter(one -> one.path("reference").asString().equals(reference)
                            && one.path("letterId").asString().equals(letter))
                    .findFirst()
                    .orElse(null);
            if (found != null || !page.has("nextCursor")) {
                return found;
            }
            cursor = "&cursor=" + page.path("nextCursor").asString();
        }
    }

    private JsonNode clockOf(String reference, String id) {
        return StreamSupport.stream(staffSees(reference).at("/staff/clocks").spliterator(), false)
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> history(String reference) {
        return StreamSupport.stream(staffSees(reference).path("history").spliterator(), false)
                .map(line -> line.path("what").asString())
                .toList();
    }

    private void failed(String reference) throws IOException {
        subscriptions.deliver(event(reference, "receipt-1"));
    }

    private static Event event(String reference, String letterId) throws IOException {
        var event = (ObjectNode) JsonMapper.shared()
                .readTree(Files.readString(
                        Checkout.path("contracts/events/notifications/message-failed.v1.example.json")));
        event.put("id", UUID.randomUUID().toString());
        var data = (ObjectNode) event.path("data");
        data.put("reference", reference);
        if (letterId == null) {
            data.remove("letterId");
        } else {
            data.put("letterId", letterId);
        }
        return Event.read(event.toString().getBytes(StandardCharsets.UTF_8), JsonMapper.shared());
    }
}
