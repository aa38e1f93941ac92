package uk.brum.starter.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was left out.
 *
 * @param line number of the row's first line in the file, counted from 1
 * @param column name of the column that is wrong; null when the row as a whole is
 * @param message a sentence for the person who imports
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowError(long line, @Nullable String column, String message) {

    private static final int LONGEST_MESSAGE = 300;

    public RowError {
        if (message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, LONGEST_MESSAGE - 1) + "…";
        }
    }
}
