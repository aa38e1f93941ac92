package uk.brum.complaints.letters.domain;

/** The council's texts, one for each kind of letter. */
public interface Templates {

    LetterTemplate of(LetterKind kind);
}
