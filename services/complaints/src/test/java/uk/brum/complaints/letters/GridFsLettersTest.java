package uk.brum.complaints.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.letters.persistence.GridFsLetters;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.testing.TestServers;

class GridFsLettersTest {

    private final MongoDatabase database = TestServers.freshDatabase("complaint-letters");
    private final MasterKeys master =
            MasterKeys.ofBase64("complaints", Base64.getEncoder().encodeToString(new byte[32]));
    private final GridFsLetters letters = new GridFsLetters(database, master);

    @Test
    void keeps_a_letter_as_it_was_first_written() {
        byte[] first = {1, 2, 3};

        assertThat(letters.find("CO-1", "response-1")).isEmpty();
        assertThat(letters.keep("CO-1", "response-1", first)).containsExactly(1, 2, 3);
        assertThat(letters.keep("CO-1", "response-1", new byte[] {9})).containsExactly(1, 2, 3);

        assertThat(letters.find("CO-1", "response-1"))
                .hasValueSatisfying(pdf -> assertThat(pdf).containsExactly(1, 2, 3));
        assertThat(database.getCollection("letters.chunks").countDocuments()).isEqualTo(1);
    }

    @Test
    void two_writers_at_once_keep_one() throws Exception {
        List<Future<byte[]>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte writer = 0; writer < 16; writer++) {
                byte[] pdf = {writer};
                writers.add(threads.submit(() -> letters.keep("CO-2", "receipt-1", pdf)));
            }
        }

        byte[] kept = letters.find("CO-2", "receipt-1").orElseThrow();
        for (Future<byte[]> writer : writers) {
            assertThat(writer.get()).isEqualTo(kept);
        }
        assertThat(database.getCollection("letters.files").countDocuments()).isEqualTo(1);
        assertThat(database.getCollection("letters.chunks").countDocuments()).isEqualTo(1);
    }

    @Test
    void forgets_all_letters_of_one_complaint_and_of_no_other() {
        letters.keep("CO-3", "receipt-1", new byte[300_000]);
        letters.keep("CO-3", "response-1", new byte[] {1});
        letters.keep("CO-33", "receipt-1", new byte[] {2});

        letters.forget("CO-3");

        assertThat(letters.find("CO-3", "receipt-1")).isEmpty();
        assertThat(letters.find("CO-3", "response-1")).isEmpty();
        assertThat(letters.find("CO-33", "receipt-1")).isPresent();
        assertThat(database.getCollection("letters.chunks").countDocuments()).isEqualTo(1);
    }

    @Test
    void one_that_lost_its_words_is_made_again_and_keeps_no_other_from_being_sealed() {
        for (int number = 1; number < 4; number++) {
            letters.keep("CO-4" + number, "receipt-1", new byte[] {4});
        }
        database.getCollection("letters.files")
                .updateMany(new Document(), new Document("$unset", new Document("metadata.sealed", "")));
        database.getCollection("letters.chunks").deleteMany(new Document());
        assertThat(letters.renew(1)).isZero();
        assertThat(database.getCollection("letters.files").countDocuments())
                .as("names without words")
                .isZero();
        assertThat(letters.keep("CO-41", "receipt-1", new byte[] {5})).containsExactly(5);
    }

    @Test
    void finds_letters_by_index() {
        for (String field : List.of("metadata.letter", "metadata.reference")) {
            assertThat(database.getCollection("letters.files")
                            .find(new Document(field, "CO-1"))
                            .explain(com.mongodb.ExplainVerbosity.QUERY_PLANNER)
                            .get("queryPlanner", Document.class)
                            .toJson())
                    .contains("IXSCAN")
                    .doesNotContain("COLLSCAN");
        }
    }
}
