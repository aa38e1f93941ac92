package uk.brum.servicerequests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.desk.application.CountForBoard;

/** What a supervisor sees of all queues. */
class BoardTest extends DeskPlatform {

    @Autowired
    CountForBoard count;

    @Test
    void counts_what_waits_what_is_late_and_what_comes_due() {
        String late = queued(Duration.ofDays(-2), "assigned");
        String today = queued(Duration.ofDays(1), "submitted");
        queued(Duration.ofDays(-5), "waiting");
        String ahead = queued(Duration.ofDays(1), "in-progress");
        String far = queued(Duration.ofDays(100), "assigned");
        String closed = queued(Duration.ofDays(-9), "done");
        change(closed, "open", false);
        change(late, "person", "agent-7");
        change(late, "submittedAt", Date.from(Instant.now().minus(Duration.ofDays(60))));
        change(far, "moderation.hidden", true);
        change(today, "due", Date.from(endOfToday()));
        JsonNode nothing = board();
        String secondDay = nothing.path("ahead").path(1).path("day").asString();
        change(ahead, "due", Date.from(Instant.parse(secondDay + "T12:00:00Z")));

        JsonNode board = board();

        assertThat(board.path("open").asInt()).isEqualTo(5);
        assertThat(board.path("unassigned").asInt()).isEqualTo(4);
        assertThat(board.path("overdue").asInt()).isEqualTo(1);
        assertThat(board.path("dueToday").asInt()).isEqualTo(1);
        assertThat(board.path("paused").asInt()).isEqualTo(1);
        assertThat(board.path("held").asInt()).isEqualTo(1);
        assertThat(board.path("ahead").findValuesAsString("due")).containsExactly("0", "1", "0", "0", "0");
        assertThat(Instant.parse(board.path("oldest").asString()))
                .isBefore(Instant.now().minus(Duration.ofDays(59)));
        assertThat(queue("team=" + team + "&clock=overdue"))
                .as("the queue behind the number")
                .hasSize(1);
        assertThat(queue("team=" + team + "&clock=due-today")).hasSize(1);
        assertThat(queue("team=" + team + "&assignee=none")).hasSize(4);
        assertThat(count.count().teams())
                .as("teams with nothing open are not there")
                .allMatch(one -> one.open() > 0);
    }

    @Test
    void is_for_supervisors() {
        assertThat(call("GET", "/desk/board", agent(), null).getStatusCode().value())
                .isEqualTo(403);
        assertThat(call("GET", "/desk/board", null, null).getStatusCode().value())
                .isEqualTo(401);
    }

    private JsonNode board() {
        for (JsonNode one : json(call("GET", "/desk/board", SUPERVISOR, null)).path("teams")) {
            if (one.path("team").asString().equals(team)) {
                return one;
            }
        }
        throw new AssertionError("the team is not on the board");
    }

    private void change(String reference, String field, Object value) {
        database.getCollection("requests").updateOne(Filters.eq("_id", reference), Updates.set(field, value));
    }
}
