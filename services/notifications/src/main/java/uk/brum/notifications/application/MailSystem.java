package uk.brum.notifications.application;

import uk.brum.notifications.letters.Letter;

/** The mail system that takes our letters. */
public interface MailSystem {

    /** It will never take this one: the address does not exist or is malformed. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Refused(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** It does not take anything, or not this one, at the moment. We cannot always know whether it took it. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unavailable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** False while it has been failing, so that nothing is tried in vain. */
    boolean ready();

    /** Nothing is due just now: what is only held for the next letter can be let go. */
    void rest();

    /**
     * Hands a letter over. Its Message-ID is made from {@code messageId}, so that the mail system can see that a second
     * copy, sent in doubt, is the same letter.
     *
     * @throws Refused for good
     * @throws Unavailable for now
     */
    void send(String messageId, String to, Letter letter);
}
