package uk.brum.binschedules.schedules.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.binschedules.schedules.application.FindCollections;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.HomeNotes;
import uk.brum.binschedules.schedules.domain.Uprn;

/**
 * Serialised answers. Homes with the same plan and ward share one, to which only the UPRN is added, so that an evening on
 * which a third of the city looks at its bin day costs a copy of a few kilobytes each.
 */
@Component
class CollectionAnswers {

    private static final int MOST_BYTES = 24 << 20;
    private static final byte[] UPRN = "{\"uprn\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER_UPRN = "\",".getBytes(StandardCharsets.US_ASCII);

    private final FindCollections find;
    private final JsonMapper json;
    private final Cache<Key, Answer> shared = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Answer answer) -> answer.text().length + 200)
            .build();

    /** Which answer to which question: a day later or after any change it is another one. */
    private record Key(String planId, String ward, Question question, long edition, LocalDate today) {}

    /** What was asked for. */
    record Question(DateRange range, boolean ukbcd) {}

    /**
     * A serialised answer.
     *
     * @param tag weak entity tag; the same for the same content, whenever it was worked out
     * @param needsUprn whether {@code text} is the answer after its UPRN, or the whole
     */
    record Answer(byte[] text, String tag, boolean needsUprn) {

        byte[] bodyFor(Uprn uprn) {
            if (!needsUprn) {
                return text;
            }
            byte[] digits = uprn.toString().getBytes(StandardCharsets.US_ASCII);
            byte[] body = new byte[UPRN.length + digits.length + AFTER_UPRN.length + text.length];
            int at = append(body, 0, UPRN);
            at = append(body, at, digits);
            at = append(body, at, AFTER_UPRN);
            append(body, at, text);
            return body;
        }

        private static int append(byte[] to, int at, byte[] part) {
            System.arraycopy(part, 0, to, at, part.length);
            return at + part.length;
        }
    }

    CollectionAnswers(FindCollections find, JsonMapper json) {
        this.find = find;
        this.json = json;
    }

    /** The answer for a home, shared with its neighbours unless it has notes of its own. */
    Answer answer(Almanac.Edition edition, LocalDate today, Home home, HomeNotes notes, Question question) {
        if (!notes.isEmpty()) {
            return made(edition, home, notes, question);
        }
        Key key = new Key(home.planId(), home.wardCode(), question, edition.number(), today);
        Answer known = shared.getIfPresent(key);
        if (known == null) {
            known = made(edition, home, HomeNotes.NONE, question);
            shared.put(key, known);
        }
        return known;
    }

    private Answer made(Almanac.Edition edition, Home home, HomeNotes notes, Question question) {
        DateRange range = question.range();
        FindCollections.Found found = find.find(edition, home, notes, range);
        if (question.ukbcd()) {
            byte[] list = json.writeValueAsBytes(UkBinCollectionDataView.of(found.collections()));
            return new Answer(list, Tags.of(list), false);
        }
        byte[] content = json.writeValueAsBytes(CollectionsView.of(home, notes, range, found));
        String head = "\"from\":\"" + range.from() + "\",\"to\":\"" + range.to() + "\",\"generatedAt\":\""
                + edition.madeAt() + "\",";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] text = new byte[start.length + content.length - 1];
        System.arraycopy(start, 0, text, 0, start.length);
        System.arraycopy(content, 1, text, start.length, content.length - 1);
        return new Answer(text, Tags.of(content), true);
    }
}
