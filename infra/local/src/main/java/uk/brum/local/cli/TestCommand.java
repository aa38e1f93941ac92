package uk.brum.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.brum.local.Workplace;
import uk.brum.local.checks.TestRun;

@Command(
        name = "test",
        description = "Run every test that CI runs; the last line counts them.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var progress = new ElapsedProgress(System.out)) {
            return new TestRun(Workplace.fromEnvironment(), progress)
                    .everything()
                    .print(System.out);
        }
    }
}
