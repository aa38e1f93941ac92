package uk.brum.servicerequests.desk.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.desk.domain.Board;
import uk.brum.testing.TestServers;

/** The board looks at open requests alone, however many closed ones there are. */
class BoardPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void reads_the_open_requests_by_their_index() {
        MongoDatabase database = TestServers.freshDatabase("board-plan");
        try {
            var requests = database.getCollection("requests");
            requests.createIndex(
                    Indexes.ascending("team", "priority", "due", "_id"),
                    new IndexOptions().name(MongoBoard.INDEX).partialFilterExpression(Filters.eq("open", true)));
            List<Document> all = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                all.add(new Document("_id", "SR-" + i)
                        .append("team", "team-" + i % 7)
                        .append("open", i % 20 == 0)
                        .append("status", "assigned")
                        .append("submittedAt", Date.from(NOW.minusSeconds(i)))
                        .append("due", Date.from(NOW.plusSeconds(i))));
            }
            requests.insertMany(all);

            var ends = List.of(new Board.End(LocalDate.of(2026, 11, 24), NOW.plusSeconds(4_000)));
            Document explained = database.runCommand(new Document(
                            "explain",
                            new Document("aggregate", "requests")
                                    .append("pipeline", MongoBoard.pipeline(NOW, NOW.plusSeconds(1_000), ends))
                                    .append("cursor", new Document())
                                    .append("hint", MongoBoard.INDEX))
                    .append("verbosity", "executionStats"));
            assertThat(explained.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
            Document stats = explained.containsKey("executionStats")
                    ? explained.get("executionStats", Document.class)
                    : explained
                            .getList("stages", Document.class)
                            .getFirst()
                            .get("$cursor", Document.class)
                            .get("executionStats", Document.class);
            assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(250);
            assertThat(new MongoBoard(database).at(NOW, NOW.plusSeconds(1_000), ends))
                    .hasSize(7)
                    .allSatisfy(team -> assertThat(team.open()).isPositive());
        } finally {
            database.drop();
        }
    }
}
