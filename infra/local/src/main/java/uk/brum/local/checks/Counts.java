package uk.brum.local.checks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of a run.
 *
 * @param failures names of what failed: tests, or steps such as the build
 */
public record Counts(int passed, int skipped, List<String> failures) {

    /** Prints what failed and then, as the last line, the counts. @return the exit code */
    public int print(PrintStream out) {
        failures.forEach(name -> out.println("FAILED  " + name));
        out.println(line());
        return failures.isEmpty() ? 0 : 1;
    }

    String line() {
        return passed + " passed, " + failures.size() + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped");
    }

    /** The same run with a further step that failed. */
    Counts andFailed(String step) {
        var all = new ArrayList<>(failures);
        all.add(step);
        return new Counts(passed, skipped, List.copyOf(all));
    }

    static final class Builder {

        private final List<String> failures = new ArrayList<>();
        private int passed;
        private int skipped;

        void pass() {
            passed++;
        }

        void skip() {
            skipped++;
        }

        void fail(String name) {
            failures.add(name);
        }

        Counts build() {
            return new Counts(passed, skipped, failures.stream().sorted().toList());
        }
    }
}
