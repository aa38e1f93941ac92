package uk.brum.complaints.letters.domain;

import java.util.List;
import java.util.stream.Collectors;

/** The letter cannot be written: the Code wants more in it. */
public final class LetterIncomplete extends RuntimeException {

    private final transient List<MissingElement> missing;

    public LetterIncomplete(LetterKind kind, List<MissingElement> missing) {
        super("The letter '" + kind.id() + "' does not say "
                + missing.stream().map(MissingElement::words).collect(Collectors.joining("; ")));
        this.missing = List.copyOf(missing);
    }

    public List<MissingElement> missing() {
        return missing;
    }
}
