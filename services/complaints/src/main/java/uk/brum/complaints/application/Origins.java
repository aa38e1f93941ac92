package uk.brum.complaints.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Origin;

/** What the other services know of the things that complaints grow out of. */
public interface Origins {

    /** What its service says. */
    sealed interface Answer {}

    /** It is there. @param wardCode where it lies, null when that is not known */
    record Known(@Nullable String wardCode) implements Answer {}

    /** There is none, or the caller may not see it: nobody can tell which. */
    record Unknown() implements Answer {}

    /** The service does not answer now. */
    record Away() implements Answer {}

    /**
     * Asks for the caller, or when nobody waits, in this service's own name.
     *
     * @param people the accounts of those who complain; a message must be to one of them, unless this is empty
     */
    Answer ask(Origin origin, List<String> people);
}
