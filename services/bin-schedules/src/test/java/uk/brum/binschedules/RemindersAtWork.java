package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.binschedules.reminders.application.CorrectReminders;
import uk.brum.binschedules.reminders.application.RemindOfBinDays;
import uk.brum.testing.TestTokens;

/** The whole service with somebody who is reminded; each test looks for what is due itself. */
abstract class RemindersAtWork extends RunningService {

    static final TestTokens NOTIFICATIONS = TestTokens.service("notifications");
    static final String EVENING_BEFORE = "2026-11-29T18:00:00Z";

    @Autowired
    RemindOfBinDays remind;

    @Autowired
    CorrectReminders correct;

    @Autowired
    MongoDatabase database;

    /** The id of a reminder of all bins of that home. */
    String reminder(ImportedHome home, String when, TestTokens as) {
        Answer answer = post("/reminders", as, wanted(home, when, ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    static String wanted(ImportedHome home, String when, String more) {
        return "{\"uprn\":\"%s\",\"when\":\"%s\"%s}".formatted(home.uprn(), when, more);
    }

    @BeforeEach
    void nobody_is_reminded_yet() {
        database.getCollection("reminders").deleteMany(new Document());
        database.getCollection("remindersTold").deleteMany(new Document());
    }

    /** What was published about a reminder, once all that it says has arrived. */
    List<JsonNode> told(String id) {
        Document reminder = database.getCollection("reminders")
                .find(new Document("_id", id))
                .first();
        long said = reminder.getLong("seq");
        await().until(() -> about("reminder-due", id).size()
                        + about("reminder-confirmation-asked", id).size()
                == said);
        return about("reminder-due", id);
    }

    List<JsonNode> about(String event, String id) {
        return events.published("brum.bin-schedules." + event + ".v1").stream()
                .filter(one -> id.equals(one.path("subject").asString()))
                .map(one -> one.path("data"))
                .toList();
    }

    JsonNode notice(JsonNode event) {
        Answer answer = get("/reminder-notices/" + event.path("noticeId").asString(), NOTIFICATIONS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    void skip(ImportedHome home, String date, String reason) {
        change(home, date, "{\"treatment\":\"skipped\",\"reason\":\"" + reason + "\"}");
    }

    void move(ImportedHome home, String date, String to, String reason) {
        change(home, date, "{\"treatment\":\"moved\",\"movedTo\":\"" + to + "\",\"reason\":\"" + reason + "\"}");
    }

    private void change(ImportedHome home, String date, String body) {
        assertThat(putJson("/exceptions/" + date + "/residual/round:" + home.round(), SUPERVISOR, body)
                        .status())
                .isEqualTo(200);
    }
}
