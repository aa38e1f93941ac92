package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.complaints.application.PostInstead;
import uk.brum.complaints.domain.ComplaintId;

/** Letters that wait for the post go by email once the person can and wants to be reached that way, and never both ways. */
class ReleasedLetterTest extends RunningComplaints {

    private static final String EMAIL = "{\"email\":\"jean@example.org\"}";

    @Autowired
    private PostInstead postInstead;

    @Test
    void goes_by_email_when_an_address_is_given_and_cannot_be_posted_any_more() {
        String reference = waiting("{}");
        contact(reference, EMAIL);
        JsonNode letter = letter(reference);
        assertThat(letter.at("/post/emailedAt").asString()).isEqualTo("2026-11-23T18:04:11Z");
        assertThat(clockRuns(reference)).as("the time to post it").isFalse();
        assertThat(post(reference).problem()).isEqualTo("not-possible-now");
        assertThat(onTheList(reference)).isFalse();
        contact(reference, EMAIL);
        contact(reference, "{\"email\":\"jean.two@example.org\"}");
        released(reference, 1);
    }

    @Test
    void stays_posted_when_it_was_posted_before() {
        String reference = waiting("{}");
        post(reference).ok();
        contact(reference, EMAIL);
        assertThat(letter(reference).at("/post").has("emailedAt")).isFalse();
        assertThat(staffSees(reference).path("history").toString()).doesNotContain("letter-released");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"preferredContact\":\"post\"} | wanted",
                "{\"preferredContact\":\"phone\"} | wanted",
                "{\"adjustments\":[\"large print\"]} | need"
            })
    void waits_on_while_they_want_or_need_another_way_and_goes_when_they_do_not(String needs, String why) {
        String reference = waiting(needs);
        contact(reference, EMAIL);
        assertThat(letter(reference).at("/post/why").asString()).isEqualTo(why);
        assertThat(letter(reference).at("/post").has("emailedAt")).isFalse();

        put(reference, "/needs", AGENT, "{\"adjustments\":[],\"preferredContact\":\"email\"}");
        assertThat(letter(reference).at("/post").has("emailedAt")).isTrue();
        released(reference, 1);
    }

    @Test
    void waits_for_the_post_again_when_that_email_fails_too_and_the_old_failure_told_again_changes_nothing() {
        String reference = received("");
        ComplaintId id = new ComplaintId(reference);
        postInstead.undelivered(id, "receipt-1", "first.email", "permanent-failure");
        put(reference, "/needs", AGENT, "{\"adjustments\":[],\"preferredContact\":\"phone\"}");
        put(reference, "/needs", AGENT, "{\"adjustments\":[],\"preferredContact\":\"email\"}");
        assertThat(letter(reference).at("/post").has("emailedAt"))
                .as("that address has failed")
                .isFalse();

        contact(reference, EMAIL);
        assertThat(letter(reference).at("/post").has("emailedAt")).isTrue();
        postInstead.undelivered(id, "receipt-1", "first.email", "permanent-failure");
        assertThat(letter(reference).at("/post").has("emailedAt")).isTrue();

        postInstead.undelivered(id, "receipt-1", "second.email", "permanent-failure");
        assertThat(letter(reference).at("/post").has("emailedAt")).isFalse();
        assertThat(onTheList(reference)).isTrue();
        post(reference).ok();
    }

    @Test
    void is_late_when_its_clock_was_over_before_they_could_be_reached() {
        String reference = waiting("{}");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        clock.set("2026-12-07T10:00:00Z");
        contact(reference, EMAIL);
        released(reference, 2);
        assertThat(StreamSupport.stream(staffSees(reference).at("/staff/clocks").spliterator(), false)
                        .filter(one -> one.path("id").asString().equals("acknowledge-1"))
                        .findFirst()
                        .orElseThrow()
                        .path("late")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void goes_one_way_alone_though_both_are_recorded_at_once() throws Exception {
        for (int race = 0; race < 5; race++) {
            String reference = waiting("{}");
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Callable<Object>> ways = List.of(() -> post(reference), () -> contact(reference, EMAIL));
                both.invokeAll(ways);
            }
            JsonNode how = letter(reference).path("post");
            assertThat(how.has("postedOn")).as(how.toString()).isNotEqualTo(how.has("emailedAt"));
        }
    }

    private String waiting(String needs) {
        return post(
                        "/complaints",
                        AGENT,
                        "{\"kind\":\"corporate\",\"channel\":\"phone\",\"words\":\"Nobody came.\",\"complainants\":[{"
                                + "\"name\":\"Jean Example\",\"address\":\"1 Practice Street\"}],\"needs\":" + needs
                                + "}")
                .ok()
                .json()
                .path("reference")
                .asString();
    }

    private Answer contact(String reference, String contact) {
        return tryPut(reference, "/people/complainant-1/contact", AGENT, contact)
                .ok();
    }

    private Answer post(String reference) {
        return tryPut(
                reference, "/letters/receipt-1/posting", AGENT, "{\"postedOn\":\"2026-11-23\",\"how\":\"As asked.\"}");
    }

    private JsonNode letter(String reference) {
        return staffSees(reference).at("/letters/0");
    }

    private boolean clockRuns(String reference) {
        return StreamSupport.stream(staffSees(reference).at("/staff/clocks").spliterator(), false)
                .anyMatch(one -> one.path("id").asString().equals("post-receipt-1") && !one.has("doneAt"));
    }

    private boolean onTheList(String reference) {
        return get("/letters-to-post?limit=100", AGENT).ok().text().contains(reference);
    }

    private void released(String reference, int times) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> StreamSupport.stream(
                                        events.published("brum.complaints.letter-released.v1")
                                                .spliterator(),
                                        false)
                                .filter(one -> one.path("subject").asString().equals(reference))
                                .map(one -> one.path("id").asString())
                                .distinct()
                                .count()
                        == times);
    }
}
