package uk.brum.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.brum.local.Workplace;
import uk.brum.local.checks.TestRun;

@Command(
        name = "check",
        description = "The quick part of test: format, compilation, the tests of the domains.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var progress = new ElapsedProgress(System.out)) {
            return new TestRun(Workplace.fromEnvironment(), progress).quick().print(System.out);
        }
    }
}
