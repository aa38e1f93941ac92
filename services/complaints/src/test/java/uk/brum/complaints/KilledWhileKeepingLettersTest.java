package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.complaints.letters.domain.LetterArchive;

/** A PDF is kept by two writes, its words and its name: whoever dies between them leaves nothing that stays. */
class KilledWhileKeepingLettersTest extends AmongOthers {

    private static final String ID = "receipt-1";
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private LetterArchive archive;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_letter_is_kept_whole_or_made_again(boolean afterTheWrite) {
        int write = 0;
        boolean killed;
        do {
            String reference = "CO-" + UUID.randomUUID();
            killed = MortalThreads.killed(() -> archive.keep(reference, ID, PDF), ++write, afterTheWrite);
            archive.keep(reference, ID, PDF);
            assertThat(archive.find(reference, ID)).hasValue(PDF);
            nothingIsLeftOver();
        } while (killed);
        assertThat(write).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_plain_letter_is_sealed_or_made_again_and_is_never_left_in_plain(boolean afterTheWrite) {
        int write = 0;
        boolean killed;
        do {
            String reference = "CO-" + UUID.randomUUID();
            archive.keep(reference, ID, PDF);
            inPlain(reference);
            killed = MortalThreads.killed(() -> archive.renew(10), ++write, afterTheWrite);
            archive.renew(10);
            assertThat(archive.find(reference, ID).orElse(PDF)).isEqualTo(PDF);
            assertThat(pieces(reference))
                    .noneMatch(piece -> piece.get("data", Binary.class).equals(new Binary(PDF)));
            nothingIsLeftOver();
        } while (killed);
        assertThat(write).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void forgetting_is_finished_by_who_comes_next(boolean afterTheWrite) {
        int write = 0;
        boolean killed;
        do {
            String reference = "CO-" + UUID.randomUUID();
            archive.keep(reference, ID, PDF);
            List<Document> pieces = pieces(reference);
            killed = MortalThreads.killed(() -> archive.forget(reference), ++write, afterTheWrite);
            archive.forget(reference);
            assertThat(archive.find(reference, ID)).isEmpty();
            assertThat(database.getCollection("letters.chunks")
                            .countDocuments(in(
                                    "_id",
                                    pieces.stream().map(one -> one.get("_id")).toList())))
                    .isZero();
        } while (killed);
    }

    private void nothingIsLeftOver() {
        archive.tidy(Instant.now().plusSeconds(60));
        List<Object> whole = database.getCollection("letters.files")
                .find()
                .map(file -> file.get("_id"))
                .into(new ArrayList<>());
        assertThat(database.getCollection("letters.chunks").countDocuments(nin("files_id", whole)))
                .isZero();
    }

    private Document file(String reference) {
        return database.getCollection("letters.files")
                .find(eq("metadata.letter", reference + "/" + ID))
                .first();
    }

    private List<Document> pieces(String reference) {
        Document file = file(reference);
        return database.getCollection("letters.chunks")
                .find(eq("files_id", file == null ? null : file.get("_id")))
                .into(new ArrayList<>());
    }

    private void inPlain(String reference) {
        Object id = file(reference).get("_id");
        database.getCollection("letters.chunks").updateOne(eq("files_id", id), Updates.set("data", new Binary(PDF)));
        database.getCollection("letters.files")
                .updateOne(eq("_id", id), Updates.combine(Updates.unset("metadata.sealed"), Updates.set("length", (long)
                        PDF.length)));
    }
}
