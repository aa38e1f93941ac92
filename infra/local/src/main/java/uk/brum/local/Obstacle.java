package uk.brum.local;

/**
 * Something that stops the work and that a person can put right.
 *
 * <p>The message is one plain sentence (or two) that says what is wrong and what to do; it is shown as it is, without
 * a stack trace.
 */
public final class Obstacle extends RuntimeException {

    public Obstacle(String sentence) {
        super(sentence);
    }

    public Obstacle(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
