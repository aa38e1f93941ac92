package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.complaints.application.KeepRecords;
import uk.brum.complaints.application.RetentionRule;
import uk.brum.complaints.application.RetentionRules;
import uk.brum.complaints.policy.ComplaintKind;

class RetentionTest extends RunningComplaints {

    @Autowired
    private KeepRecords records;

    @Autowired
    private MongoDatabase database;

    @Test
    void erases_what_nobody_may_keep_any_more_and_leaves_no_name_anywhere() {
        String reference = received(",\"needs\":{\"adjustments\":[\"large print\"]}");
        get("/complaints/" + reference, AGENT).ok();
        put(reference, "/withdrawal", AMINA, "{\"reason\":\"Amina Begum moved away.\"}");
        assertThat(exchange(
                                org.springframework.http.HttpMethod.PUT,
                                "/complaints/" + reference + "/erasure",
                                ADMINISTRATOR,
                                null)
                        .problem())
                .as("six years are not over")
                .isEqualTo("not-possible-now");

        clock.set("2032-11-24T10:00:00Z");
        assertThat(get("/expired-complaints", SUPERVISOR).ok().text()).contains(reference);
        assertThat(records.eraseExpired(100, "retention")).isPositive();

        Supplier<Document> now = () -> database.getCollection("complaints")
                .find(new Document("_id", reference))
                .first();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        now.get().getList("outbox", Document.class, List.of()).isEmpty());
        Document stored = now.get();
        assertThat(stored.toJson()).doesNotContain("Amina", "amina@", "assisted bin", "large print", "person-1");
        assertThat(database.getCollection("accesses").countDocuments(new Document("complaint", reference)))
                .isZero();
        assertThat(get("/complaints/" + reference, AMINA).status()).isEqualTo(404);
        assertThat(get("/expired-complaints", SUPERVISOR).ok().text()).doesNotContain(reference);
        assertThat(staffSees(reference).path("status").asString()).isEqualTo("withdrawn");
    }

    @Test
    void keeps_by_the_rule_that_was_in_force_when_the_complaint_ended() {
        RetentionRules rules = new RetentionRules(List.of(
                new RetentionRule(LocalDate.of(2020, 1, 1), null, Period.ofYears(6)),
                new RetentionRule(LocalDate.of(2027, 1, 1), null, Period.ofYears(3)),
                new RetentionRule(LocalDate.of(2020, 1, 1), ComplaintKind.CHILDRENS_SOCIAL_CARE, Period.ofYears(75))));

        assertThat(rules.keepUntil(ComplaintKind.CORPORATE, LocalDate.of(2026, 12, 31)))
                .isEqualTo("2032-12-31");
        assertThat(rules.keepUntil(ComplaintKind.CORPORATE, LocalDate.of(2027, 1, 1)))
                .isEqualTo("2030-01-01");
        assertThat(rules.keepUntil(ComplaintKind.CHILDRENS_SOCIAL_CARE, LocalDate.of(2027, 1, 1)))
                .isEqualTo("2102-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(List.of()));
    }
}
