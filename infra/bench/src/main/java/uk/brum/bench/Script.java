package uk.brum.bench;

/** A few requests that one caller makes, each after the answer to the one before. */
interface Script {

    /** What {@link #next} gives when the caller has what he came for. */
    byte[] DONE = {};

    /** The first request, as it goes over the wire. */
    byte[] first();

    /**
     * The next one, or {@link #DONE}.
     *
     * @throws UnexpectedAnswer when what was answered is not what a caller can go on with
     */
    byte[] next(int status, String body) throws UnexpectedAnswer;

    /** An answer that ends the script before its time. */
    final class UnexpectedAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param step which of the requests was answered so */
        UnexpectedAnswer(int status, String step) {
            super(status + " to " + step);
        }
    }
}
