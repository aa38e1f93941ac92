package uk.brum.starter.imports;

import java.util.List;

/** One kind of file that a service takes in. A service has a bean for each kind. */
public interface RowImport {

    /** The kind's name in the address of the import: lower-case letters and hyphens. */
    String kind();

    /**
     * Columns without which a CSV file cannot be understood, in lower case. Empty for a file without a header, in which
     * each line is a row.
     */
    List<String> neededColumns();

    /**
     * Stores rows. It must be repeatable: after a crash the same rows come again.
     *
     * @param rows rows in the order of the file
     * @return the rows that were left out, with the reason; every other row is stored when this returns
     */
    List<RowError> store(List<Row> rows);

    /**
     * Whether work remains when the whole file is stored. The import then stays {@code finishing} until the service
     * calls {@link RowImports#finish}, also when the service is started again in between.
     */
    default boolean finishesLater() {
        return false;
    }

    /** The media type of such files. */
    default String mediaType() {
        return hasHeader() ? "text/csv" : "application/x-ndjson";
    }

    /** Whether the first line of a file is a header. */
    default boolean hasHeader() {
        return !neededColumns().isEmpty();
    }
}
