package uk.brum.servicerequests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.servicerequests.following.application.FollowByEmail;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.testing.TestTokens;

/** What tells who a reporter or a follower is cannot be read in the database or in a copy of it. */
class ContactDetailsAtRestTest extends DeskPlatform {

    private static final TestTokens CREW = TestTokens.person("crew-7", "fieldworker");

    @Autowired
    FollowByEmail followByEmail;

    @Test
    void no_stored_document_tells_who_somebody_is() {
        // of letters alone, as a name is; and of this test alone, since all that is stored is looked at
        String family = "canary" + word.replaceAll("[0-9]", "q");
        String name = "Zebedee " + family;
        String email = family + "@example.test";
        String phone = "0121 4" + (10 + Math.abs(word.hashCode() % 89)) + " 7731";
        String reference = report(contact(name, email, phone), "By the gate", null);
        follow("follower-" + email);
        block(email);
        // what others hear of it is stored as well
        call("POST", "/requests/" + reference + "/status", CREW, "{\"status\":\"acknowledged\"}");

        assertThat(stored())
                .hasSizeGreaterThan(4)
                .allSatisfy(document -> assertThat(document)
                        .doesNotContainIgnoringCase(
                                family,
                                phone,
                                phone.replace(" ", ""),
                                phone.substring(1).replace(" ", "")));

        assertThat(found("q=" + email.toUpperCase(java.util.Locale.ROOT))).contains(reference);
        assertThat(found("q=" + phone)).contains(reference);
        assertThat(found("name=" + family + " ZEBEDEE")).contains(reference);
        assertThat(found("name=Zebedee")).as("a part of a name").doesNotContain(reference);
        assertThat(reporter(reference)).contains(name, email, phone);
        assertThat(call("GET", "/desk/blocks", SUPERVISOR, null).getBody()).contains(email);
    }

    @Test
    void what_somebody_with_an_account_reported_is_found_by_the_account() {
        String account = UUID.randomUUID().toString();
        String reference = report(Reporter.person(account, Channel.WEB), word, null);
        report(Reporter.person(UUID.randomUUID().toString(), Channel.WEB), word, null);

        assertThat(found("person=" + account)).containsExactly(reference);
        assertThat(found("q=" + account)).as("the box for names and words").doesNotContain(reference);
    }

    @Test
    void what_was_stored_in_plain_is_read_and_found_and_sealed_with_the_next_write() {
        String email = word + "@example.test";
        String reference = report(contact("Amina Begum", email, null), word, null);
        var requests = database.getCollection("requests");
        requests.updateOne(
                Filters.eq("_id", reference),
                Updates.combine(
                        Updates.set("reporter.contact", new Document("name", "Amina Begum").append("email", email)),
                        Updates.set("who", List.of("e:" + email, "n:amina begum"))));

        assertThat(reporter(reference)).contains("Amina Begum", email);
        assertThat(found("q=" + email)).containsExactly(reference);

        assertThat(call("POST", "/requests/" + reference + "/status", CREW, "{\"status\":\"acknowledged\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        Document sealed = requests.find(Filters.eq("_id", reference)).first();
        assertThat(sealed.getEmbedded(List.of("reporter", "contact", "email"), Object.class))
                .isInstanceOf(Binary.class);
        assertThat(sealed.getList("who", String.class)).noneMatch(key -> key.contains(email));
        assertThat(reporter(reference)).contains("Amina Begum", email);
        assertThat(found("q=" + email)).containsExactly(reference);
    }

    private List<String> found(String query) {
        return references(call("GET", "/desk/requests?limit=100&" + query, agent(), null));
    }

    private String reporter(String reference) {
        return call("GET", "/requests/" + reference + "/reporter", agent(), null)
                .getBody();
    }

    private void follow(String email) {
        followByEmail.ask(
                email,
                new Interest.InWard("E05011118", null),
                new Idempotency(UUID.randomUUID().toString(), "once"),
                _ -> new IdempotentReply(202, null, ""));
    }

    private void block(String email) {
        assertThat(call(
                                "PUT",
                                "/desk/blocks/" + UUID.randomUUID(),
                                SUPERVISOR,
                                "{\"email\":\"" + email + "\",\"reason\":\"Threatened the crew\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    /** The bytes of every document of every collection. */
    private List<String> stored() {
        List<String> stored = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection, RawBsonDocument.class).find().forEach(document -> {
                ByteBuffer bytes = document.getByteBuffer().asNIO();
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                stored.add(new String(copy, StandardCharsets.ISO_8859_1));
            });
        }
        return stored;
    }
}
