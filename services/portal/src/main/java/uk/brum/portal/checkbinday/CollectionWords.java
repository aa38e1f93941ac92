package uk.brum.portal.checkbinday;

import org.jspecify.annotations.Nullable;
import uk.brum.portal.checkbinday.BinDays.BinCollection;
import uk.brum.portal.words.Tag;

/** The state of a collection in one or two words. */
final class CollectionWords {

    private CollectionWords() {}

    static @Nullable Tag tag(BinCollection collection) {
        if (collection.cancelled()) {
            return new Tag("Cancelled", "red");
        }
        Tag state = state(String.valueOf(collection.state()));
        if (state == null && "moved".equals(collection.status())) {
            return new Tag("New day", "yellow");
        }
        return state;
    }

    /** An upcoming collection needs no word, and neither does a state that this page does not know yet. */
    private static @Nullable Tag state(String state) {
        return switch (state) {
            case "due-today" -> new Tag("Due today", "blue");
            case "in-progress" -> new Tag("Crew is out", "blue");
            case "collected" -> new Tag("Collected", "green");
            case "not-collected" -> new Tag("Not collected", "red");
            case "delayed" -> new Tag("Delayed", "orange");
            case "unknown" -> new Tag("Not recorded", "grey");
            default -> null;
        };
    }
}
