package uk.brum.starter.imports;

/** The header line of a file cannot be understood; the message is a sentence for the person who imports. */
final class HeaderRefused extends RuntimeException {

    HeaderRefused(String message) {
        super(message);
    }
}
