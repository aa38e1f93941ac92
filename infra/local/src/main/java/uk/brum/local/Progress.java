package uk.brum.local;

/** Where long work says what it is doing at the moment, one short line at a time. */
@FunctionalInterface
public interface Progress {

    void say(String line);

    /** Says something that the next such line replaces, where the place allows it. */
    default void passing(String line) {}

    /** For callers, such as tests, whose reader does not need to know. */
    static Progress silent() {
        return line -> {};
    }
}
