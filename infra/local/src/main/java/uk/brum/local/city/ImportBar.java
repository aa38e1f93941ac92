package uk.brum.local.city;

import uk.brum.local.Progress;

/** Shows how far an import has come, and each bad row with its line, or its number in a list. */
final class ImportBar {

    private static final int WIDTH = 24;
    private static final int MOST_ERRORS = 100;

    private final ImportKind kind;
    private final long size;
    private final String place;
    private final Progress progress;
    private final long started = System.nanoTime();
    private long acceptedBefore = -1;
    private long shown;

    /** @param place what rows are counted in: lines of the file, or the items of its list */
    ImportBar(ImportKind kind, long size, String place, Progress progress) {
        this.kind = kind;
        this.size = size;
        this.place = place;
        this.progress = progress;
    }

    void show(ImportReport report, long bytes) {
        for (var error : report.errors()) {
            if (shown++ < MOST_ERRORS) {
                var column = error.column() == null ? "" : ", column " + error.column();
                progress.say(place + " " + error.line() + column + ": " + error.message());
            } else if (shown == MOST_ERRORS + 1) {
                progress.say("more rows were left out; they are not shown one by one");
            }
        }
        if (acceptedBefore < 0) {
            acceptedBefore = report.accepted();
        }
        var share = size == 0 ? 1.0 : Math.min(1.0, (double) bytes / size);
        var full = (int) (share * WIDTH);
        var seconds = Math.max(0.001, (System.nanoTime() - started) / 1e9);
        var rate = (report.accepted() - acceptedBefore) / seconds;
        progress.passing(String.format(
                "%s [%s%s] %3.0f%%  %,d rows, %,.0f a second",
                kind.id(), "#".repeat(full), ".".repeat(WIDTH - full), share * 100, report.accepted(), rate));
    }
}
