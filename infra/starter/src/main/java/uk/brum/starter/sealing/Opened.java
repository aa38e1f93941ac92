package uk.brum.starter.sealing;

/** What became of opening a sealed value. That it does not open is an answer, so that one such value stops nothing else. */
public sealed interface Opened {

    /** What was sealed. */
    record Open(String text) implements Opened {
        @Override
        public String toString() {
            return "Open[not shown]";
        }
    }

    /** Its key is not among the master keys, or it was damaged or moved. The stored bytes must stay: they may open again. */
    record Unreadable() implements Opened {}
}
