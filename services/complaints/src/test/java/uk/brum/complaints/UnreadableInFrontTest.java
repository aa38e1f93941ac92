package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.brum.complaints.application.CheckOrigins;
import uk.brum.complaints.application.CloseUnasked;
import uk.brum.complaints.application.ExpiredComplaints;
import uk.brum.complaints.application.FindWards;
import uk.brum.complaints.application.KeepRecords;
import uk.brum.complaints.application.RecountClocks;
import uk.brum.complaints.application.RenewStored;
import uk.brum.workingtime.Holiday;

/** However much waits in front that cannot be read, what waits behind it is dealt with in the same round of each sweep. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableInFrontTest extends RunningComplaints {

    /** More than any sweep does in one round, and in one page. */
    private static final int IN_FRONT = 1001;

    private static final Date LONG_AGO = Date.from(Instant.parse("2010-01-01T00:00:00Z"));

    @Autowired
    private MongoDatabase database;

    @Autowired
    private CloseUnasked closing;

    @Autowired
    private CheckOrigins origins;

    @Autowired
    private FindWards wards;

    @Autowired
    private RenewStored stored;

    @Autowired
    private RecountClocks recount;

    @Autowired
    private KeepRecords records;

    @Autowired
    private ExpiredComplaints expired;

    @BeforeEach
    void many_in_front() {
        complaints()
                .insertMany(IntStream.range(0, IN_FRONT)
                        .mapToObj(UnreadableInFrontTest::unreadable)
                        .toList());
    }

    @Test
    void clocks_run_out_and_the_log_names_what_cannot_be_read_once(CapturedOutput log) {
        String reference = received("");
        clock.set("2026-12-02T10:00:00Z");
        watch.sweep();
        watch.sweep();
        assertThat(happened(reference, "clock-breached")).isOne();
        assertThat(Pattern.compile("Looking at the clocks of CO-0000-0007 failed")
                        .matcher(log.getOut())
                        .results())
                .hasSize(1);
    }

    @Test
    void what_nobody_asked_more_of_is_closed() {
        String reference = answered();
        clock.set("2027-01-04T08:00:00Z");
        closing.sweep();
        assertThat(staffSees(reference).path("status").asString()).isEqualTo("closed");
    }

    @Test
    void origins_are_checked() {
        String reference = received(",\"origin\":{\"kind\":\"complaint\",\"reference\":\"" + received("") + "\"}");
        mark(reference, "state.intake.origin.checked", "NOT_YET");
        mark(reference, "originUnchecked", true);
        origins.sweep();
        assertThat(staffSees(reference).at("/origin/checked").asString()).isEqualTo("yes");
    }

    @Test
    void wards_are_looked_for() {
        String reference = received("");
        wards.sweep();
        assertThat(now(reference)).doesNotContainKey("wardUnasked");
    }

    @Test
    void what_an_earlier_release_stored_is_renewed() {
        String reference = received("");
        mark(reference, "schemaVersion", 3);
        stored.sweep();
        assertThat(now(reference).getInteger("schemaVersion")).isEqualTo(4);
    }

    @Test
    void running_clocks_are_counted_anew_and_the_news_of_the_holiday_is_told_again() {
        String reference = received("");
        Holiday christmas = new Holiday(LocalDate.of(2026, 12, 25), "Christmas Day");
        Holiday mourning = new Holiday(LocalDate.of(2026, 11, 26), "A day of mourning");
        assertThatIllegalStateException()
                .isThrownBy(() -> recount.recount(List.of(christmas, mourning)))
                .withMessageContaining(IN_FRONT + " complaints");
        assertThat(happened(reference, "clock-moved")).isPositive();
    }

    @Test
    void what_is_expired_is_listed_and_erased() {
        String reference = received("");
        put(reference, "/withdrawal", AMINA, "{\"reason\":\"I moved away.\"}");
        clock.set("2032-11-25T10:00:00Z");
        complaints()
                .updateMany(
                        regex("_id", "^CO-0000-"),
                        Updates.combine(Updates.set("open", false), Updates.set("endedAt", LONG_AGO)));
        assertThat(expired.list(IN_FRONT + 500))
                .extracting(one -> one.id().text())
                .contains(reference);
        records.eraseExpired(500, "retention");
        assertThat(now(reference).getBoolean("erased")).isTrue();
    }

    private static Document unreadable(int number) {
        return new Document("_id", "CO-0000-%04d".formatted(number))
                .append("ver", 0L)
                .append("schemaVersion", 1)
                .append("state", new Document())
                .append("kind", "corporate")
                .append("open", true)
                .append("erased", false)
                // on no list that a person sees
                .append("restricted", true)
                .append("receivedAt", LONG_AGO)
                .append("nextLook", LONG_AGO)
                .append("lapsesAt", LONG_AGO)
                .append("originUnchecked", true)
                .append("wardUnasked", true);
    }

    private long happened(String reference, String what) {
        return staffSees(reference)
                .path("history")
                .valueStream()
                .filter(line -> line.path("what").asString().equals(what))
                .count();
    }

    private void mark(String reference, String field, Object value) {
        complaints().updateOne(eq("_id", reference), Updates.set(field, value));
    }

    private Document now(String reference) {
        return complaints().find(eq("_id", reference)).first();
    }

    private MongoCollection<Document> complaints() {
        return database.getCollection("complaints");
    }
}
