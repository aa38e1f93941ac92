package uk.brum.starter.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How far an import has come.
 *
 * @param importId SHA-256 of the file in lower-case hex
 * @param kind what the rows are
 * @param state whether more rows are awaited
 * @param nextLine line of the file at which to continue
 * @param accepted rows stored so far, in the whole import
 * @param rejected rows left out so far, in the whole import
 * @param errors why rows were left out, by line; at most the first {@value #MOST_ERRORS_KEPT} of an import
 */
public record ImportReport(
        String importId, String kind, State state, long nextLine, long accepted, long rejected, List<RowError> errors) {

    /** Errors kept of one import, so that a file of the wrong kind cannot grow the document without limit. */
    public static final int MOST_ERRORS_KEPT = 1_000;

    /** Where an import stands. */
    public enum State {
        /** More rows are awaited. */
        @JsonProperty("running")
        RUNNING,
        /** Every row is stored, and work on the whole of them goes on. */
        @JsonProperty("finishing")
        FINISHING,
        /** All is done. */
        @JsonProperty("finished")
        FINISHED
    }
}
