package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.complaints.application.CheckOrigins;
import uk.brum.complaints.application.CloseUnasked;
import uk.brum.complaints.application.FindWards;
import uk.brum.complaints.application.KeepRecords;
import uk.brum.complaints.application.PostInstead;
import uk.brum.complaints.application.RecountClocks;
import uk.brum.complaints.application.RenewStored;
import uk.brum.complaints.application.WorkingCalendar;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.workingtime.Holiday;

/**
 * Whoever sweeps dies at each write that it makes, before the database has it and after, with two complaints to deal with.
 * The next one finishes it: nothing is lost, and nothing happens twice.
 */
class KilledWhileSweepingTest extends DyingAtEachWrite {

    private static final Holiday CHRISTMAS = new Holiday(LocalDate.of(2026, 12, 25), "Christmas Day");

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
    private WorkingCalendar calendar;

    @Autowired
    private KeepRecords records;

    @Autowired
    private PostInstead post;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_clock_that_ran_out_is_recorded_and_told_of(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> {
                            monday_evening();
                            String reference = received("");
                            clock.set("2026-12-01T10:00:00Z");
                            return reference;
                        },
                        watch::sweep,
                        reference -> {
                            assertThat(happened(reference, "clock-breached")).isOne();
                            told("clock-breached", reference);
                        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_nobody_asked_more_of_is_closed(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> {
                            monday_evening();
                            String reference = answered();
                            clock.set("2027-01-04T08:00:00Z");
                            return reference;
                        },
                        closing::sweep,
                        reference -> {
                            assertThat(happened(reference, "complaint-closed")).isOne();
                            told("complaint-closed", reference);
                        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_origin_is_checked(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> {
                            String reference = received(
                                    ",\"origin\":{\"kind\":\"complaint\",\"reference\":\"" + received("") + "\"}");
                            set(reference, "state.intake.origin.checked", "NOT_YET");
                            set(reference, "originUnchecked", true);
                            return reference;
                        },
                        origins::sweep,
                        reference -> {
                            assertThat(happened(reference, "origin-checked")).isOne();
                            assertThat(staffSees(reference)
                                            .at("/origin/checked")
                                            .asString())
                                    .isEqualTo("yes");
                        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_ward_is_found(boolean afterTheWrite) {
        PLACES.stub(OTHERS, "findAddresses", "addressesByPostcode");
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> post("/complaints", AMINA, """
                                {"kind":"corporate","words":"Nobody came.","complainants":[{"name":"Amina Begum",
                                 "address":"12 Hazelwell Rise, Moseley, Birmingham B13 8DC"}]}""")
                                .ok()
                                .json()
                                .path("reference")
                                .asString(),
                        wards::sweep,
                        reference -> assertThat(staffSees(reference)
                                        .at("/staff/wardCode")
                                        .asString())
                                .isEqualTo("E05011154")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_an_earlier_release_stored_is_renewed(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> {
                            String reference = received("");
                            set(reference, "schemaVersion", 3);
                            return reference;
                        },
                        stored::sweep,
                        reference -> assertThat(now(reference).getInteger("schemaVersion"))
                                .isEqualTo(4)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_new_holiday_moves_the_clocks(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> {
                            calendar.learn(List.of(CHRISTMAS));
                            return received("");
                        },
                        () -> recount.recount(
                                List.of(CHRISTMAS, new Holiday(LocalDate.of(2026, 11, 26), "A day of mourning"))),
                        reference -> assertThat(staffSees(reference).at("/clock/earlier"))
                                .hasSize(1)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_letter_whose_email_did_not_arrive_waits_for_the_post(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                new Work(
                        () -> received(""),
                        references -> references.forEach(one ->
                                post.undelivered(new ComplaintId(one), "receipt-1", "message-1", "mailbox full")),
                        reference -> {
                            assertThat(happened(reference, "letter-undelivered"))
                                    .isOne();
                            assertThat(staffSees(reference)
                                            .at("/letters/0/post/why")
                                            .asString())
                                    .isEqualTo("email-failed");
                        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_expired_is_erased_with_all_that_it_left(boolean afterTheWrite) {
        diesAtEachWrite(
                afterTheWrite,
                Work.of(
                        () -> {
                            monday_evening();
                            String reference = received("");
                            get("/complaints/" + reference + "/letters/receipt-1/pdf", AGENT);
                            put(reference, "/withdrawal", AMINA, "{\"reason\":\"I moved away.\"}");
                            clock.set("2032-11-25T10:00:00Z");
                            assertThat(left(reference)).isPositive();
                            return reference;
                        },
                        () -> {
                            records.finishErasing();
                            records.eraseExpired(500, "retention");
                        },
                        reference -> {
                            assertThat(now(reference).getBoolean("erased")).isTrue();
                            assertThat(now(reference)).doesNotContainKey("tracesLeft");
                            assertThat(left(reference)).isZero();
                            told("complaint-erased", reference);
                        }));
    }

    /** What it has left elsewhere. */
    private long left(String reference) {
        List<Object> letters = database.getCollection("letters.files")
                .find(eq("metadata.reference", reference))
                .map(file -> file.get("_id"))
                .into(new java.util.ArrayList<>());
        return letters.size()
                + database.getCollection("letters.chunks").countDocuments(in("files_id", letters))
                + database.getCollection("accesses").countDocuments(eq("complaint", reference));
    }
}
