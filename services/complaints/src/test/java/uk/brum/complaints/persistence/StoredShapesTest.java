package uk.brum.complaints.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.brum.complaints.application.StoredShapes;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Wanted;
import uk.brum.testing.BrumServiceTest;

/** What an earlier release has stored is found by what this release asks. */
@BrumServiceTest
@TestPropertySource(properties = "brum.complaints.sweep-every=PT12H")
class StoredShapesTest {

    @Autowired
    private StoredShapes shapes;

    @Autowired
    private Complaints complaints;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private SealedWords words;

    @Test
    void an_old_complaint_is_found_after_it_was_renewed_and_stays_the_same() throws IOException {
        ComplaintDocument documents = new ComplaintDocument(words);
        MongoCollection<Document> collection = database.getCollection("complaints");
        Document old;
        try (var file = getClass().getResourceAsStream("/complaint-schema-1.json")) {
            old = Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        old.put("_id", "CO-2345-6789");
        old.put("schemaVersion", 1);
        old.put("ver", 1L);
        collection.insertOne(old);
        var before = documents.complaint(old);
        Wanted byEmail = new Wanted(
                null,
                "handler-2",
                new Wanted.Questions(null, false, null, null, "amina@example.org", null, null, null, null),
                0,
                5);
        assertThat(complaints.list(byEmail)).isEmpty();

        assertThat(shapes.renew()).isEqualTo(1);
        assertThat(shapes.renew()).as("nothing is left").isZero();
        assertThat(complaints.list(byEmail)).containsExactly(before);
        assertThat(collection.find(Filters.eq("_id", "CO-2345-6789")).first().getLong("ver"))
                .as("nothing happened to it")
                .isEqualTo(1L);
    }
}
