package uk.brum.complaints.letters.domain;

import java.time.Instant;
import java.util.Optional;

/** Where the PDFs of letters are kept. What is in it never changes, until the complaint is erased. */
public interface LetterArchive {

    /** Keeps a PDF; one that is there already stays. @return the one that is kept */
    byte[] keep(String reference, String letterId, byte[] pdf);

    Optional<byte[]> find(String reference, String letterId);

    /**
     * Seals letters that were kept in plain in earlier days. One that is lost between its two writes is made again, from the
     * same words, when it is asked for.
     *
     * @return how many were plain
     */
    int renew(int most);

    /** While a master key changes, seals with the new one what lies under another. @return how many */
    int reseal();

    /**
     * Deletes what was written of letters that were never kept whole, because whoever wrote them died.
     *
     * @param before what was begun later may still become whole
     * @return of how many letters
     */
    int tidy(Instant before);

    /** Deletes all letters of a complaint. */
    void forget(String reference);
}
