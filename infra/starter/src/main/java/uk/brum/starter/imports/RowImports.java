package uk.brum.starter.imports;

import static java.util.Comparator.comparingLong;
import static uk.brum.starter.imports.ImportReport.MOST_ERRORS_KEPT;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.brum.starter.imports.ImportReport.State;
import uk.brum.starter.problem.ProblemException;

/**
 * Takes files of rows in, part by part. Parts come in the order of the file; one that was applied before is answered and
 * not applied again, so a sender repeats what it has no answer for and continues at {@link ImportReport#nextLine()}.
 *
 * <p>Rows are stored first and the checkpoint is moved second. After a crash in between the same rows are stored again,
 * which is why {@link RowImport#store} must be repeatable.
 */
public final class RowImports {

    private final Map<String, RowImport> kinds;
    private final Checkpoints checkpoints;

    /**
     * Creates the door for the kinds of file that a service takes.
     *
     * @param database the service's database; progress is kept in its collection {@code imports}
     */
    public RowImports(MongoDatabase database, Clock clock, List<? extends RowImport> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(RowImport::kind, kind -> kind));
        this.checkpoints = new Checkpoints(database.getCollection("imports"), clock);
    }

    /**
     * Applies a part of a file.
     *
     * @param kind what the rows are
     * @param importId SHA-256 of the whole file in lower-case hex
     * @param firstLine line in the file of the part's first row, counted from 1; a header is line 1 and stands at the top
     *     of every part without being counted again
     * @param last whether the file ends with this part
     * @param part whole lines in UTF-8
     * @return the import so far, with the errors of this part
     * @throws ProblemException one of {@link ImportProblems}
     */
    public ImportReport apply(String kind, String importId, long firstLine, boolean last, byte[] part) {
        RowImport rowImport = known(kind);
        ImportReport before = checkpoints.find(kind, importId).orElseGet(() -> nothingYet(rowImport, importId));
        if (firstLine < before.nextLine() || before.state() != State.RUNNING) {
            return errorsFrom(firstLine, before);
        }
        if (firstLine > before.nextLine()) {
            throw new ProblemException(
                            ImportProblems.OUT_OF_STEP,
                            "The next row to send is line " + before.nextLine() + " of the file.")
                    .with("nextLine", before.nextLine());
        }
        RowsRead read = read(rowImport, new String(part, StandardCharsets.UTF_8), firstLine, last);
        List<RowError> refused = read.rows().isEmpty() ? List.of() : rowImport.store(read.rows());
        List<RowError> errors = Stream.concat(read.errors().stream(), refused.stream())
                .sorted(comparingLong(RowError::line))
                .toList();
        State state = !last ? State.RUNNING : rowImport.finishesLater() ? State.FINISHING : State.FINISHED;
        ImportReport after = new ImportReport(
                importId,
                kind,
                state,
                read.nextLine(),
                before.accepted() + read.rows().size() - refused.size(),
                before.rejected() + errors.size(),
                kept(before.errors(), errors));
        return errorsFrom(firstLine, checkpoints.move(before, after));
    }

    /**
     * The media type of files of a kind.
     *
     * @throws ProblemException when there is no such kind
     */
    String mediaType(String kind) {
        return known(kind).mediaType();
    }

    /**
     * How far an import has come.
     *
     * @throws ProblemException when no rows of that file have come
     */
    public ImportReport find(String kind, String importId) {
        known(kind);
        return checkpoints
                .find(kind, importId)
                .orElseThrow(
                        () -> new ProblemException(ImportProblems.UNKNOWN, "No rows of that file have been received."));
    }

    /** Imports whose rows are all stored and whose remaining work is not done, oldest first. */
    public List<ImportReport> finishing(String kind) {
        return checkpoints.finishing(kind);
    }

    /** Says that the remaining work of an import is done. */
    public void finish(String kind, String importId) {
        checkpoints.finish(kind, importId);
    }

    private RowImport known(String kind) {
        RowImport known = kinds.get(kind);
        if (known == null) {
            String names = kinds.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new ProblemException(ImportProblems.KIND_UNKNOWN, "What can be imported here: " + names + ".");
        }
        return known;
    }

    private static RowsRead read(RowImport rowImport, String text, long firstLine, boolean last) {
        if (text.isBlank()) {
            throw new ProblemException(ImportProblems.HEADER_REFUSED, "The file is empty.");
        }
        if (!rowImport.hasHeader()) {
            return RowsRead.ofLines(text, firstLine);
        }
        try {
            return CsvRows.read(text, firstLine, last, rowImport.neededColumns());
        } catch (HeaderRefused refused) {
            throw new ProblemException(ImportProblems.HEADER_REFUSED, String.valueOf(refused.getMessage()));
        }
    }

    private static ImportReport nothingYet(RowImport rowImport, String importId) {
        long firstRow = rowImport.hasHeader() ? 2 : 1;
        return new ImportReport(importId, rowImport.kind(), State.RUNNING, firstRow, 0, 0, List.of());
    }

    private static List<RowError> kept(List<RowError> before, List<RowError> now) {
        List<RowError> all = new ArrayList<>(before);
        now.stream().limit(MOST_ERRORS_KEPT - before.size()).forEach(all::add);
        return all;
    }

    private static ImportReport errorsFrom(long firstLine, ImportReport report) {
        List<RowError> errors = report.errors().stream()
                .filter(error -> error.line() >= firstLine)
                .toList();
        return new ImportReport(
                report.importId(),
                report.kind(),
                report.state(),
                report.nextLine(),
                report.accepted(),
                report.rejected(),
                errors);
    }
}
