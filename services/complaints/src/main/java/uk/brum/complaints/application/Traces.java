package uk.brum.complaints.application;

import org.springframework.stereotype.Component;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.letters.domain.LetterArchive;

/** What a complaint leaves outside itself: who looked at it, and its letters as PDF. */
@Component
class Traces {

    private final AccessLog accesses;
    private final LetterArchive letters;

    Traces(AccessLog accesses, LetterArchive letters) {
        this.accesses = accesses;
        this.letters = letters;
    }

    /** Deletes all of it; doing it twice does no harm. */
    void forget(ComplaintId id) {
        accesses.forget(id);
        letters.forget(id.text());
    }
}
