package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.complaints.application.HandleComplaint;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;

/** Whoever handles a complaint dies before the answer is out; the same is asked for again, and has happened once. */
class KilledWhileHandlingTest extends DyingAtEachWrite {

    private static final Viewer AGENT_ONE = new Viewer("agent-1", Viewer.Seat.STAFF);

    @Autowired
    private HandleComplaint handle;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_late_request_is_taken_down(boolean afterTheWrite) {
        dies(
                afterTheWrite,
                this::tooLate,
                new ComplaintCommand.AskLate("It went on.", "They were in hospital."),
                reference -> {
                    assertThat(happened(reference, "late-escalation-asked")).isOne();
                    assertThat(staffSees(reference).path("letters")).hasSize(4);
                    told("late-escalation-asked", reference);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_late_request_is_refused_in_one_letter(boolean afterTheWrite) {
        dies(afterTheWrite, this::tooLate, new ComplaintCommand.RefuseLate("Nothing kept you."), reference -> {
            assertThat(happened(reference, "escalation-refused")).isOne();
            assertThat(staffSees(reference).path("letters")).hasSize(4);
            told("complaint-refused", reference);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void one_of_several_leaves(boolean afterTheWrite) {
        dies(
                afterTheWrite,
                () -> taken("{\"name\":\"Amina Begum\"},{\"name\":\"Joseph Okoro\"}"),
                new ComplaintCommand.Leave("complainant-2"),
                reference -> assertThat(happened(reference, "complainant-left")).isOne());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_letter_that_waits_goes_by_email(boolean afterTheWrite) {
        dies(
                afterTheWrite,
                () -> taken("{\"name\":\"Jean Example\"}"),
                new ComplaintCommand.CorrectContact("complainant-1", "jean@example.org", null, null),
                reference -> {
                    assertThat(happened(reference, "letter-released")).isOne();
                    told("letter-released", reference);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_letter_is_posted(boolean afterTheWrite) {
        dies(
                afterTheWrite,
                () -> taken("{\"name\":\"Jean Example\"}"),
                new ComplaintCommand.RecordPosting("receipt-1", LocalDate.of(2026, 11, 23), null),
                reference -> assertThat(happened(reference, "letter-posted")).isOne());
    }

    private void dies(
            boolean afterTheWrite, Supplier<String> prepared, ComplaintCommand command, Consumer<String> happenedOnce) {
        diesAtEachWrite(
                afterTheWrite,
                new Work(
                        prepared,
                        references ->
                                references.forEach(one -> handle.handle(new ComplaintId(one), command, AGENT_ONE)),
                        happenedOnce));
    }

    private String tooLate() {
        monday_evening();
        String reference = answered();
        clock.set("2027-01-04T08:00:00Z");
        return reference;
    }

    private String taken(String complainants) {
        return post(
                        "/complaints",
                        AGENT,
                        "{\"kind\":\"corporate\",\"channel\":\"phone\",\"words\":\"Nobody came.\",\"complainants\":["
                                + complainants + "]}")
                .ok()
                .json()
                .path("reference")
                .asString();
    }
}
