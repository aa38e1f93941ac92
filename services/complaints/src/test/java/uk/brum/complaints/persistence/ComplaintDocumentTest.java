package uk.brum.complaints.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintStory;
import uk.brum.complaints.domain.Learning;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.complaints.domain.Remedy;
import uk.brum.complaints.domain.Unreadable;
import uk.brum.starter.sealing.MasterKeys;

class ComplaintDocumentTest {

    /** With a key of its own. */
    static final ComplaintDocument DOCUMENTS = with((byte) 1);

    static List<Complaint> complaints() {
        return List.of(
                ComplaintStory.received().complaint(),
                ComplaintStory.received().acknowledged().complaint(),
                full().complaint());
    }

    private static ComplaintStory full() {
        ComplaintStory story = ComplaintStory.received().atStageTwo();
        story.by("handler-2", new ComplaintCommand.Extend(LocalDate.of(2027, 1, 12), "More to look at."));
        story.by("agent-1", new ComplaintCommand.ReferToOmbudsman("24-005-151", OmbudsmanCase.Body.LGSCO, null));
        story.by(
                "agent-1",
                new ComplaintCommand.RecordInformationRequest(
                        "24-005-151", "first", "The sheets.", LocalDate.of(2026, 12, 21)));
        story.by(
                "agent-1",
                new ComplaintCommand.RecordDecision(
                        "24-005-151",
                        LocalDate.of(2026, 12, 24),
                        OmbudsmanCase.Outcome.UPHELD,
                        "Fault.",
                        List.of(new ComplaintCommand.PromiseRemedy(
                                "pay", Remedy.Kind.PAYMENT, "For it.", 20000, "waste", LocalDate.of(2027, 1, 20)))));
        story.by("agent-1", new ComplaintCommand.RecordLearning(new Learning("Lists.", "waste", "Check.")));
        return story.by("supervisor-1", new ComplaintCommand.ChangePrivacy(Set.of("health"), List.of("handler-2")));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void reads_back_what_was_stored_to_the_last_field(Complaint complaint) {
        assertThat(DOCUMENTS.complaint(stored(complaint))).isEqualTo(complaint);
    }

    @Test
    void still_reads_what_an_earlier_release_has_stored() throws IOException {
        try (var file = getClass().getResourceAsStream("/complaint-schema-1.json")) {
            Document stored = Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            Complaint read = DOCUMENTS.complaint(stored);
            Complaint now = full().complaint();
            assertThat(read)
                    .as("a changed name in the domain needs a way to read the old one")
                    .usingRecursiveComparison()
                    .ignoringFields("letters", "stages.openUntil")
                    .isEqualTo(now);
            // that release wrote no letter about a request for the next stage
            assertThat(read.letters())
                    .isEqualTo(now.letters().stream()
                            .filter(letter -> letter.kind() != Letter.Kind.ESCALATION)
                            .toList());
        }
    }

    @Test
    void stores_no_word_that_tells_who_or_what_it_is_about() {
        String text = stored(full().complaint()).toJson();
        assertThat(text)
                .doesNotContain("Amina", "amina", "assisted bin", "large print", "Missed.", "crew sheet", "health")
                .doesNotContain("Dear", "More to look at", "A letter.", "We are sorry", "Visit the depot", "The sheets")
                .contains("person-1", "MB-7K2M-9QXD", "E05011154", "corporate", "UPHELD", "Lists.");
    }

    @Test
    void leaves_no_sentence_unsealed_that_somebody_could_have_said() {
        Map<String, String> open = new TreeMap<>();
        texts("", stored(full().complaint()).get("state", Document.class), open);
        assertThat(open)
                .as("a new place of words belongs in WordPlaces; these say nothing of people")
                .allSatisfy((place, text) ->
                        assertThat(place).matches("clocks\\.\\*\\.explanation|letters\\.\\*\\.subject|learning\\..*"));
    }

    private static void texts(String place, Object value, Map<String, String> open) {
        switch (value) {
            case Document document -> document.forEach((name, one) -> texts(place + "." + name, one, open));
            case List<?> list -> list.forEach(one -> texts(place + ".*", one, open));
            case String text when text.contains(" ") -> open.put(place.substring(1), text);
            default -> {}
        }
    }

    @Test
    void reads_all_but_the_words_without_their_key_and_never_writes_over_them() {
        Document stored = stored(full().complaint());
        Complaint read = with((byte) 2).complaint(stored);
        assertThat(read.readable()).isFalse();
        assertThat(read.intake().complainants().getFirst().name()).isEqualTo(Unreadable.TEXT);
        assertThat(read.clocks()).isEqualTo(full().complaint().clocks());

        Document change = with((byte) 2).change(read, () -> stored.get("sealed", Binary.class));
        assertThat(change.get("$set", Document.class)).doesNotContainKey("knownBy");
        assertThat(change.get("$push")).isEqualTo(new Document("unopened", stored.get("sealed")));

        Document then = new Document(stored);
        then.putAll(change.get("$set", Document.class));
        then.append("unopened", List.of(stored.get("sealed", Binary.class)));
        assertThat(DOCUMENTS.complaint(then))
                .as("all is there again with the key; what the other key sealed is not")
                .isEqualTo(full().complaint());
    }

    @Test
    void opens_no_words_that_were_copied_from_another_complaint() {
        Document other = stored(full().complaint()).append("_id", "CO-2345-6789");
        assertThat(DOCUMENTS.complaint(other).readable()).isFalse();
    }

    private static ComplaintDocument with(byte first) {
        return new ComplaintDocument(words(first));
    }

    /** Sealing with the first of these keys. */
    static SealedWords words(int... firsts) {
        return new SealedWords(MasterKeys.ofBase64(
                "complaints",
                Arrays.stream(firsts).mapToObj(ComplaintDocumentTest::key).collect(Collectors.joining(","))));
    }

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }

    static Document stored(Complaint complaint) {
        return DOCUMENTS.of(complaint).append("ver", complaint.version());
    }
}
