package uk.brum.complaints.letters.domain;

import java.time.LocalDate;
import java.util.List;

/** Makes an accessible PDF of a letter. */
public interface LetterPdf {

    /**
     * @param address of the person it is written to, in lines; may be empty
     * @param on the date of the letter, in the United Kingdom
     * @return a tagged PDF with title and language
     */
    byte[] of(String title, List<Block> blocks, List<String> address, LocalDate on);
}
