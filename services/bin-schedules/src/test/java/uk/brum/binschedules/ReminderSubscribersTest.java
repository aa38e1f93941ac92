package uk.brum.binschedules;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.Contract;

/** Asking, confirming, changing and stopping, with and without an account. */
class ReminderSubscribersTest extends RemindersAtWork {

    private static final String AMINA = "amina@example.test";

    @Test
    void keeps_one_reminder_of_a_home_and_changes_it() {
        ImportedHome home = aHome();
        String id = reminder(home, "day-before-18:00", RESIDENT);

        assertThat(reminder(home, "same-day-07:00", RESIDENT)).isEqualTo(id);

        JsonNode mine = get("/reminders", RESIDENT).json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("when").asString()).isEqualTo("same-day-07:00");
        assertThat(mine.get(0).path("uprn").asString()).isEqualTo(home.uprn());
    }

    @Test
    void takes_the_same_request_once() {
        ImportedHome home = aHome();
        String key = UUID.randomUUID().toString();
        String body = wanted(home, "day-before-18:00", ",\"email\":\"" + AMINA + "\"");

        Answer first = postAnonymously(key, body);
        Answer second = postAnonymously(key, body);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(database.getCollection("reminders").countDocuments()).isEqualTo(1);
    }

    @Test
    void asks_an_address_first_and_reminds_it_once_it_has_confirmed() {
        ImportedHome home = aHome();
        PLACES.stubFor(any(anyUrl()).willReturn(okJson(Contract.of("places").example("getAddress", "address"))));
        String id = asked(home, "day-before-18:00");
        clock.set(EVENING_BEFORE);
        remind.remind();
        assertThat(told(id)).isEmpty();
        clock.set("2026-11-23T16:05:00Z");

        JsonNode question =
                get("/reminders/" + id + "/confirmation", NOTIFICATIONS).json();
        assertThat(question.path("email").asString()).isEqualTo(AMINA);
        assertThat(question.path("home").asString()).isNotBlank();
        Answer confirmed = confirm(question);
        assertThat(confirmed.json().path("state").asString()).isEqualTo("active");
        assertThat(confirmed.json().has("id")).isFalse();

        clock.set(EVENING_BEFORE);
        remind.remind();
        JsonNode notice = notice(told(id).getFirst());
        assertThat(notice.path("email").asString()).isEqualTo(AMINA);
        assertThat(notice.has("personId")).isFalse();
        assertThat(confirm(question).problem()).isEqualTo("reminder-link-unknown");
    }

    @Test
    void says_the_same_to_a_stranger_whether_an_address_has_a_reminder_or_not() {
        ImportedHome home = aHome();
        Answer before = postAnonymously(wanted(home, "day-before-18:00", ",\"email\":\"" + AMINA + "\""));
        confirm(questionOf(onlyId()));

        Answer after = postAnonymously(wanted(home, "day-before-18:00", ",\"email\":\"AMINA@example.test\""));

        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.text()).isEqualTo(before.text());
    }

    @Test
    void changes_the_reminder_of_an_address_only_when_it_confirms_again() {
        ImportedHome home = aHome();
        String id = asked(home, "day-before-18:00");
        confirm(questionOf(id));
        postAnonymously(wanted(home, "same-day-06:00", ",\"email\":\"" + AMINA + "\""));
        assertThat(stored(id).getString("when")).isEqualTo("day-before-18:00");

        String second = database.getCollection("reminders")
                .find(Filters.exists("confirm"))
                .first()
                .getString("_id");
        assertThat(confirm(questionOf(second)).status()).isEqualTo(200);

        assertThat(stored(id).getString("when")).isEqualTo("same-day-06:00");
        assertThat(onlyId()).isEqualTo(id);
    }

    @Test
    void tells_an_address_nothing_twice_that_stopped_while_its_second_question_waited() {
        ImportedHome home = aHome();
        String first = asked(home, "day-before-16:00");
        confirm(questionOf(first));
        clock.set("2026-11-29T16:00:00Z");
        remind.remind();
        postAnonymously(wanted(home, "day-before-20:00", ",\"email\":\"" + AMINA + "\""));
        oneClick("/reminder-links/stop/" + stored(first).getString("stopToken"));
        String second = onlyId();
        confirm(questionOf(second));

        clock.set("2026-11-29T20:00:00Z");
        remind.remind();

        assertThat(told(second)).isEmpty();
    }

    @Test
    void does_not_confirm_with_a_link_that_has_run_out() {
        JsonNode question = questionOf(asked(aHome(), "day-before-18:00"));

        clock.set("2026-11-25T16:02:11Z");

        assertThat(confirm(question).problem()).isEqualTo("reminder-link-unknown");
    }

    @Test
    void fills_nobodys_mailbox_with_questions() {
        ImportedHome home = aHome();
        for (int i = 0; i < 20; i++) {
            assertThat(postAnonymously(wanted(home, "day-before-18:00", ",\"email\":\"" + AMINA + "\""))
                            .status())
                    .isEqualTo(202);
        }

        assertThat(database.getCollection("reminders").countDocuments()).isLessThan(4);
    }

    @Test
    void fills_nobodys_mailbox_however_many_ask_at_once() throws Exception {
        ImportedHome home = aHome();
        Callable<Answer> ask = () -> postAnonymously(wanted(home, "day-before-18:00", ",\"email\":\"" + AMINA + "\""));

        try (ExecutorService strangers = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : strangers.invokeAll(Collections.nCopies(24, ask))) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }

        assertThat(database.getCollection("reminders").countDocuments()).isEqualTo(3);
    }

    @Test
    void stops_with_one_click_of_the_mail_program_and_not_by_opening_the_link() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);
        clock.set(EVENING_BEFORE);
        remind.remind();
        JsonNode event = told(id).getFirst();
        String link = notice(event).path("stopLink").asString();
        String path = link.substring(link.indexOf("/reminder-links/"));

        Answer opened = get(path);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains("<h1>Stop these reminders?</h1>", "/bins/reminders/stop/");
        assertThat(stored(id)).isNotNull();
        assertThat(oneClick(path).status()).isEqualTo(204);
        assertThat(oneClick(path).status()).isEqualTo(204);

        assertThat(stored(id)).isNull();
        assertThat(get("/reminder-notices/" + event.path("noticeId").asString(), NOTIFICATIONS)
                        .problem())
                .isEqualTo("reminder-unknown");
    }

    @Test
    void lets_nobody_see_change_or_stop_the_reminder_of_somebody_else() {
        String id = reminder(aHome(), "day-before-18:00", RESIDENT);

        assertThat(get("/reminders", STRANGER).json().path("items")).isEmpty();
        assertThat(putJson("/reminders/" + id, STRANGER, "{\"when\":\"same-day-07:00\"}")
                        .problem())
                .isEqualTo("reminder-unknown");
        assertThat(delete("/reminders/" + id, STRANGER).status()).isEqualTo(404);
        assertThat(delete("/reminders/" + id, RESIDENT).status()).isEqualTo(204);
        assertThat(stored(id)).isNull();
    }

    @Test
    void keeps_no_address_that_can_be_read() {
        String id = asked(aHome(), "day-before-18:00");

        assertThat(stored(id).toJson().toLowerCase(Locale.ROOT)).doesNotContain("amina", "example.test");
        assertThat(about("reminder-confirmation-asked", id).toString()).doesNotContain("amina");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"uprn\":\"%s\",\"when\":\"day-before-18:00\"}', 422, reminder-email-needed",
        "'{\"uprn\":\"%s\",\"when\":\"noon\",\"email\":\"a@b.example\"}', 400, invalid-request",
        "'{\"uprn\":\"%s\",\"when\":\"day-before-18:00\",\"email\":\"a\"}', 400, invalid-request",
        "'{\"uprn\":\"%s\",\"when\":\"day-before-18:00\",\"streams\":[],\"email\":\"a@b.example\"}', 400, invalid-request",
        "'{\"uprn\":\"%s\",\"when\":\"day-before-18:00\",\"streams\":[\"tins\"],\"email\":\"a@b.example\"}', 400, invalid-request",
        "'{\"uprn\":\"7%s\",\"when\":\"day-before-18:00\",\"email\":\"a@b.example\"}', 400, invalid-request",
        "'{\"uprn\":\"7\",\"when\":\"day-before-18:00\",\"email\":\"a@b.example\"}', 404, property-unknown"
    })
    void says_what_is_wrong(String body, int status, String problem) {
        Answer answer = postAnonymously(body.formatted(aHome().uprn()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void reminds_nobody_of_more_homes_than_anybody_looks_after() {
        for (int i = 0; i < 10; i++) {
            reminder(aHome(), "day-before-18:00", RESIDENT);
        }

        assertThat(post("/reminders", RESIDENT, wanted(aHome(), "day-before-18:00", ""))
                        .problem())
                .isEqualTo("too-many-reminders");
    }

    private String asked(ImportedHome home, String when) {
        postAnonymously(wanted(home, when, ",\"email\":\"" + AMINA + "\""));
        return onlyId();
    }

    private String onlyId() {
        assertThat(database.getCollection("reminders").countDocuments()).isEqualTo(1);
        return database.getCollection("reminders").find().first().getString("_id");
    }

    private JsonNode questionOf(String id) {
        return get("/reminders/" + id + "/confirmation", NOTIFICATIONS).json();
    }

    private Answer confirm(JsonNode question) {
        String link = question.path("link").asString();
        return postAnonymously(
                "/reminder-links/confirm/" + link.substring(link.lastIndexOf('/') + 1), null, null, null);
    }

    private Answer oneClick(String path) {
        return postAnonymously(path, null, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
    }

    private Answer postAnonymously(String body) {
        return postAnonymously(UUID.randomUUID().toString(), body);
    }

    private Answer postAnonymously(String key, String body) {
        return postAnonymously("/reminders", key, "application/json", body);
    }

    private Document stored(String id) {
        return database.getCollection("reminders").find(Filters.eq("_id", id)).first();
    }
}
