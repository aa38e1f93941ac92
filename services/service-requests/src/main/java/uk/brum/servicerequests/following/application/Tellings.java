package uk.brum.servicerequests.following.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.PublicRequest;

/** Requests as far as somebody is to be told of them: the reporter's side, private reports included. */
public interface Tellings {

    /**
     * What a request has to tell.
     *
     * @param reporter who reported it; null when anonymous
     * @param expected by when it should be done, in a sentence; null when nothing is promised or it is over
     * @param acts what was done, oldest first: all entries of one moment together
     * @param upTo number of the last entry of the history, whoever may read it
     * @param open the same request as anybody may see it; null when nobody else may
     */
    record Telling(
            String reference,
            String categoryName,
            @Nullable String placeText,
            @Nullable Reporter reporter,
            @Nullable String expected,
            List<Act> acts,
            int upTo,
            @Nullable PublicRequest open) {}

    /** Who reported. */
    sealed interface Reporter {

        /** Somebody with an account; accounts knows the address. */
        record Account(String personId) implements Reporter {}

        /** Somebody without one, as far as they said. */
        record Someone(@Nullable String name, @Nullable String email) implements Reporter {}

        /** Somebody without one, and what they said cannot be read with the keys at hand. */
        record Unreadable() implements Reporter {}
    }

    /**
     * What was done at one moment, which deserves one letter and not several.
     *
     * @param number of its first public entry; of its first entry when none is public
     * @param kind the letter that it deserves
     * @param text what the reporter reads
     * @param publicText what followers read; null when nothing of it is public
     * @param ending how it was closed, honestly; null when it closes nothing
     */
    record Act(
            int number,
            Instant at,
            Notice.Kind kind,
            String text,
            @Nullable String publicText,
            @Nullable String ending) {}

    /** Those of these requests that there are, in no order. */
    List<Telling> tellings(Collection<String> references);
}
