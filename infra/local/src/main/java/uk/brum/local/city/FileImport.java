package uk.brum.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;

/**
 * Sends a file, however large, in parts to the service that takes its kind, from the line at which an earlier attempt
 * ended.
 */
public final class FileImport {

    private static final Duration LONGEST_FINISH = Duration.ofMinutes(10);

    private final ImportKind kind;
    private final OperatorToken token;
    private final int offset;
    private final Progress progress;

    public FileImport(ImportKind kind, OperatorToken token, int offset, Progress progress) {
        this.kind = kind;
        this.token = token;
        this.offset = offset;
        this.progress = progress;
    }

    /** What became of the rows of the file. */
    public record Result(long accepted, long rejected) {}

    /** @throws Obstacle when the file cannot be read or the service does not take it */
    public Result run(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Obstacle("There is no file " + file + " that can be read.");
        }
        try {
            var importId = FileHash.sha256(file);
            var door = new ImportDoor(kind.address(offset, importId), kind.contentType(), token);
            var report = door.find();
            var next = report == null ? (kind.hasHeader() ? 2L : 1L) : report.nextLine();
            if (report == null || report.isRunning()) {
                if (report != null) {
                    progress.say("continuing with line " + next);
                }
                var json = kind.json();
                var sent = json == null ? file : json.of(file);
                // of a list that was written out line by line nobody has the lines before them
                var bar = new ImportBar(kind, Files.size(sent), sent.equals(file) ? "line" : "item", progress);
                try {
                    report = send(sent, next, door, bar);
                } finally {
                    JsonLines.discard(sent, file);
                }
            }
            return finished(door, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport send(Path file, long from, ImportDoor door, ImportBar bar) throws IOException {
        try (var parts = new FileParts(file, kind.hasHeader(), from)) {
            while (true) {
                var part = parts.next();
                var report = door.put(part);
                bar.show(report, part.bytesRead());
                if (report.isRunning() && report.nextLine() < part.firstLine()) {
                    throw new Obstacle("The service has less of " + file + " than it had: run the same command again.");
                }
                if (report.isRunning() && report.nextLine() == part.firstLine()) {
                    throw new Obstacle("Line " + part.firstLine() + " of " + file
                            + " is too long to be a row: look for a quote that is never closed.");
                }
                if (!report.isRunning() || part.last() && report.nextLine() >= part.endLine()) {
                    return report;
                }
                parts.continueAt(report.nextLine());
            }
        }
    }

    private Result finished(ImportDoor door, ImportReport last) {
        var report = last;
        var deadline = System.nanoTime() + LONGEST_FINISH.toNanos();
        while (report.isFinishing() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            var now = door.find();
            report = now == null ? report : now;
        }
        return new Result(report.accepted(), report.rejected());
    }
}
