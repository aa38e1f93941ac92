package uk.brum.complaints.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.brum.complaints.application.RenewStored;
import uk.brum.complaints.application.StoredShapes;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintStory;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Wanted;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.TestServers;

/** What an earlier release has stored is found by what this release asks. */
@BrumServiceTest
@TestPropertySource(properties = "brum.complaints.sweep-every=PT12H")
class StoredShapesTest {

    @Autowired
    private RenewStored stored;

    @Autowired
    private Complaints complaints;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private SealedWords words;

    @Test
    void a_new_master_key_seals_what_lies_under_the_old_one_and_leaves_what_no_key_opens() {
        MongoDatabase own = TestServers.freshDatabase("complaint-keys");
        MongoCollection<Document> collection = own.getCollection("complaints");
        Complaint complaint = ComplaintStory.received().complaint();
        SealedWords old = ComplaintDocumentTest.words(1);
        SealedWords both = ComplaintDocumentTest.words(2, 1);
        collection.insertOne(new ComplaintDocument(old).of(complaint).append("ver", 0L));
        Document lost = new ComplaintDocument(ComplaintDocumentTest.words(3))
                .of(complaint)
                .append("ver", 0L);
        lost.put("_id", "CO-3333-3333");
        collection.insertOne(lost);
        Bson byName = new ComplaintFilter(both)
                .of(
                        new Wanted(
                                null,
                                null,
                                new Wanted.Questions(null, false, null, null, "Amina Begum", null, null, null, null),
                                0,
                                5),
                        Instant.EPOCH);
        assertThat(collection.countDocuments(byName))
                .as("found under either key")
                .isEqualTo(1);

        MongoStoredShapes keys = new MongoStoredShapes(own, both);
        assertThat(resealed(keys)).isEqualTo(1);
        assertThat(resealed(keys)).as("nothing is left that opens").isZero();
        assertThat(resealed(new MongoStoredShapes(own, old)))
                .as("no key changes")
                .isZero();
        assertThat(collection.countDocuments(byName)).isEqualTo(1);
        Document now = collection.find(Filters.eq("_id", complaint.id().text())).first();
        assertThat(new ComplaintDocument(ComplaintDocumentTest.words(2)).complaint(now))
                .as("the old key is not needed any more")
                .isEqualTo(complaint);
        assertThat(collection.find(Filters.eq("_id", "CO-3333-3333")).first()).isEqualTo(lost);
    }

    @Test
    void an_old_complaint_is_found_after_it_was_renewed_and_stays_the_same() throws IOException {
        ComplaintDocument documents = new ComplaintDocument(words);
        MongoCollection<Document> collection = database.getCollection("complaints");
        Document old;
        try (var file = getClass().getResourceAsStream("/complaint-schema-1.json")) {
            old = Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("amina@example.org", "shape-1@example.org"));
        }
        old.put("_id", "CO-2345-6789");
        old.put("schemaVersion", 1);
        old.put("ver", 1L);
        collection.insertOne(old);
        var before = documents.complaint(old);
        Wanted byEmail = new Wanted(
                null,
                "handler-2",
                new Wanted.Questions(null, false, null, null, "shape-1@example.org", null, null, null, null),
                0,
                5);
        assertThat(complaints.list(byEmail)).isEmpty();

        assertThat(stored.sweep()).isEqualTo(1);
        assertThat(stored.sweep()).as("nothing is left").isZero();
        assertThat(complaints.list(byEmail)).containsExactly(before);
        assertThat(collection.find(Filters.eq("_id", "CO-2345-6789")).first().getLong("ver"))
                .as("nothing happened to it")
                .isEqualTo(1L);
    }

    private static long resealed(StoredShapes shapes) {
        return shapes.underOtherKeys().behind(null, 10).stream()
                .filter(place -> shapes.renew(place.id()))
                .count();
    }
}
