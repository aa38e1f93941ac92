package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board, short answers, and what is left of the pages when a service is away. */
@PortalPages
class StaffWorkbenchTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        visitor.signInAs("agent");
    }

    @Test
    void the_board_is_for_supervisors_and_each_number_leads_to_its_queue() {
        assertThat(visitor.open("/staff/board").status()).isEqualTo(403);
        visitor.signInAs("supervisor").open("/staff/board");
        assertThat(visitor.page()
                        .select("a[href='/staff/queues?team=highways&clock=overdue']")
                        .text())
                .startsWith("3");
        assertThat(visitor.page()
                        .select("a[href='/staff/complaints?view=breached']")
                        .text())
                .startsWith("2");
        assertThat(visitor.words()).contains("Tuesday 24 November", "handler-2");
        assertThat(visitor.page().select("tfoot tr").eachText())
                .as("all teams together")
                .hasSize(3)
                .allMatch(row -> row.startsWith("All teams") || row.startsWith("Total"))
                .element(1)
                .isEqualTo("All teams 8 2 1 9 7");
        assertThat(visitor.page()
                        .select("tfoot a[href='/staff/queues?order=due']")
                        .text())
                .startsWith("53");
        World.NEIGHBOURS.away("complaints");
        visitor.open("/staff/board");
        assertThat(visitor.words()).contains("Complaints cannot be counted just now", "Highways", "Street scene");
    }

    @Test
    void finds_a_short_answer_and_a_supervisor_writes_one() {
        visitor.open("/staff/knowledge").write("words", "pothole").press("Find");
        assertThat(visitor.answer().uri().getRawQuery()).matches("search=[0-9a-f-]{36}");
        assertThat(visitor.words()).contains("How long does a pothole take?", "We look at it within one working day.");
        assertThat(visitor.words()).doesNotContain("Write a short answer");
        assertThat(visitor.open("/staff/knowledge/new").status()).isEqualTo(403);
        visitor.signInAs("supervisor").open("/staff/knowledge").follow("Write a short answer");
        visitor.press("Save");
        assertThat(visitor.words()).contains("Enter a topic", "Write what to say");
        visitor.write("topic", "Potholes")
                .write("question", "How long?")
                .write("text", "A day.")
                .write("categories", "pothole");
        visitor.press("Save");
        assertThat(visitor.words()).contains("The short answer is saved.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/complaints",
                "/staff/complaints/remedies",
                "/staff/moderation",
                "/staff/incidents",
                "/staff/knowledge"
            })
    void says_so_when_a_service_is_away_and_the_frame_still_works(String path) {
        World.NEIGHBOURS.away("complaints");
        World.NEIGHBOURS.away("service-requests");
        visitor.open(path);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.words()).contains("Try again in a few minutes");
    }
}
