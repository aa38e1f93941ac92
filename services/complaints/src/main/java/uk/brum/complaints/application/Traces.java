package uk.brum.complaints.application;

import org.springframework.stereotype.Component;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.letters.domain.LetterArchive;

/** What a complaint leaves outside itself: who looked at it, and its letters as PDF. */
@Component
class Traces {

    private final AccessLog accesses;
    private final LetterArchive letters;
    private final LeftTraces left;
    private final Rounds rounds;

    Traces(AccessLog accesses, LetterArchive letters, LeftTraces left, Rounds rounds) {
        this.accesses = accesses;
        this.letters = letters;
        this.left = left;
        this.rounds = rounds;
    }

    /** Deletes all of it; doing it twice does no harm. */
    void forget(ComplaintId id) {
        accesses.forget(id);
        letters.forget(id.text());
        left.gone(id);
    }

    /** Deletes what is left of those whose erasing was broken off. */
    void sweep() {
        rounds.through(left.left(), "Deleting what is left", Integer.MAX_VALUE, place -> {
            forget(place.id());
            return Step.DONE;
        });
    }
}
