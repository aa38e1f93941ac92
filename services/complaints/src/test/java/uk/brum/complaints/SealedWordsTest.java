package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.complaints.letters.domain.LetterArchive;

/** What tells who complains and about what cannot be read in the database, and its being unreadable stops nobody. */
class SealedWordsTest extends RunningComplaints {

    private static final String[] PLAIN = {
        "Olwen",
        "Sealedton",
        "olwen.sealed",
        "496 0777",
        "4960777",
        "77 Secret Street",
        "Rhys",
        "rhys.sealed",
        "Mair",
        "wheelchair",
        "signed form",
        "emptied the bin",
        "Not emptied",
        "three times",
        "seizures",
        "Moved to Hall Green"
    };

    @Autowired
    private MongoDatabase database;

    @Autowired
    private LetterArchive archive;

    @Test
    void nothing_stored_tells_who_complains_or_what_they_said() {
        String reference = jointly();
        acknowledged(reference, "Not emptied three times.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        promise(reference, "sorry", "apology", null, "2026-12-20");
        respond(reference, HANDLER).ok();
        put(reference, "/privacy", SUPERVISOR, "{\"specialCategories\":[\"sex-life\"],\"named\":[]}");
        put(reference, "/letters/receipt-1/posting", AGENT, "{\"postedOn\":\"2026-11-23\",\"how\":\"Read out.\"}");
        assertThat(staffSees(reference).path("letters"))
                .hasSizeGreaterThan(2)
                .allSatisfy(letter -> assertThat(get(
                                        "/complaints/" + reference + "/letters/"
                                                + letter.path("id").asString() + "/pdf",
                                        SUPERVISOR)
                                .status())
                        .isEqualTo(200));
        assertThat(get("/letters-to-post", AGENT).ok().text()).contains("77 Secret Street");
        assertThat(get("/complaints?q=olwen.sealed@example.org", AGENT).ok().text())
                .contains(reference);
        put(reference, "/withdrawal", AGENT, "{\"reason\":\"Moved to Hall Green.\"}");

        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        assertThat(collections).contains("complaints", "accesses", "letters.files", "letters.chunks");
        for (String collection : collections) {
            for (Document document : database.getCollection(collection).find()) {
                // four letters come about by chance in what is sealed, when it is written in base64
                String readable = document.toJson().replaceAll("\"base64\": \"[^\"]*\"", "");
                assertThat(readable).as(collection).doesNotContain(PLAIN);
                document.values().stream()
                        .filter(Binary.class::isInstance)
                        .map(bytes -> new String(((Binary) bytes).getData(), StandardCharsets.ISO_8859_1))
                        .forEach(bytes -> assertThat(bytes)
                                .as(collection)
                                .doesNotContain(PLAIN)
                                .doesNotStartWith("%PDF"));
            }
        }
        assertThat(stored(reference).toJson()).doesNotContain("sex-life");
    }

    @Test
    void words_that_cannot_be_opened_stop_no_list_no_answer_and_no_clock_and_are_not_lost() {
        String reference = jointly();
        Binary sealed = stored(reference).get("sealed", Binary.class);
        byte[] spoilt = sealed.getData().clone();
        spoilt[spoilt.length - 1] ^= 1;
        complaints().updateOne(eq("_id", reference), Updates.set("sealed", new Binary(spoilt)));

        JsonNode seen = staffSees(reference);
        assertThat(seen.path("words").asString()).isEqualTo("Cannot be read at the moment");
        assertThat(seen.at("/staff/complainants/0").has("email")).isFalse();
        assertThat(get("/complaints/" + reference, AMINA).ok().text()).doesNotContain("seizures");
        assertThat(get("/complaints?q=olwen.sealed@example.org", AGENT).ok().text())
                .as("found all the same")
                .contains(reference);
        assertThat(StreamSupport.stream(
                        get("/letters-to-post?limit=100", AGENT)
                                .ok()
                                .json()
                                .path("items")
                                .spliterator(),
                        false))
                .filteredOn(one -> one.path("reference").asString().equals(reference))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.at("/to/address").asString()).isEqualTo("Cannot be read at the moment"));

        String letter = "/complaints/" + reference + "/letters/receipt-1";
        assertThat(get(letter, NOTIFICATIONS).status()).as("not to be sent").isEqualTo(503);
        assertThat(get(letter + "/pdf", AGENT).status()).isEqualTo(503);
        Answer refused = tryPut(reference, "/acknowledgement", AGENT, "{\"points\":[\"Not emptied.\"]}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("Nothing is lost");
        assertThat(post("/complaints/" + reference + "/issues", AMINA, "{\"text\":\"Again.\",\"related\":true}")
                        .status())
                .isEqualTo(503);

        clock.set("2026-12-01T09:00:00Z");
        watch.sweep();
        assertThat(staffSees(reference).at("/staff/clocks/0/late").asBoolean())
                .as("its breach is recorded")
                .isTrue();

        List<Binary> unopened = stored(reference).getList("unopened", Binary.class);
        assertThat(unopened).containsExactly(new Binary(spoilt));
        complaints().updateOne(eq("_id", reference), Updates.set("unopened", List.of(sealed)));
        JsonNode again = staffSees(reference);
        assertThat(again.path("words").asString()).contains("seizures");
        assertThat(again.path("history"))
                .extracting(line -> line.path("text").asString())
                .doesNotContain("Cannot be read at the moment");
        acknowledged(reference, "Not emptied.");
        assertThat(stored(reference)).as("one value again").doesNotContainKey("unopened");
    }

    @Test
    void letters_that_were_kept_in_plain_are_sealed() {
        archive.keep("CO-7777-7777", "receipt-1", new byte[] {7, 7});
        Document file = database.getCollection("letters.files")
                .find(eq("metadata.letter", "CO-7777-7777/receipt-1"))
                .first();
        database.getCollection("letters.chunks")
                .updateOne(
                        eq("files_id", file.get("_id")),
                        Updates.set("data", new Binary("%PDF".getBytes(StandardCharsets.US_ASCII))));
        database.getCollection("letters.files")
                .updateOne(
                        eq("_id", file.get("_id")),
                        Updates.combine(Updates.unset("metadata.sealed"), Updates.set("length", 4L)));

        assertThat(archive.find("CO-7777-7777", "receipt-1")).hasValue("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(archive.renew(10)).isEqualTo(1);
        assertThat(archive.renew(10)).isZero();
        assertThat(archive.find("CO-7777-7777", "receipt-1"))
                .hasValueSatisfying(pdf -> assertThat(pdf).isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII)));
        archive.forget("CO-7777-7777");
    }

    private MongoCollection<Document> complaints() {
        return database.getCollection("complaints");
    }

    private Document stored(String reference) {
        return complaints().find(eq("_id", reference)).first();
    }

    private String jointly() {
        return post("/complaints", AGENT, """
                        {"kind":"corporate","channel":"phone","words":"Nobody emptied the bin after my seizures.",
                         "complainants":[
                           {"name":"Olwen Sealedton","email":"olwen.sealed@example.org","phone":"0121 496 0777",
                            "address":"77 Secret Street, Birmingham","personId":"person-1"},
                           {"name":"Mair Sealedton"}],
                         "representative":{"person":{"name":"Rhys Sealedton","email":"rhys.sealed@example.org",
                            "address":"77 Secret Street, Birmingham"},"consent":"signed form"},
                         "needs":{"adjustments":["wheelchair user"],"preferredContact":"post"}}""").ok().json().path("reference").asString();
    }
}
