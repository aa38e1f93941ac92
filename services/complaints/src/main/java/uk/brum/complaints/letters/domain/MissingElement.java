package uk.brum.complaints.letters.domain;

/**
 * Something that a letter does not say though it must.
 *
 * @param element in words, for example "the reasons for every decision"
 * @param paragraph of the Code that wants it
 * @param detail what is not there
 */
public record MissingElement(String element, String paragraph, String detail) {

    /** One line for whoever writes the letter. */
    public String words() {
        return element + " (" + paragraph + "): " + detail;
    }
}
