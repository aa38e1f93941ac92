package uk.brum.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "bench",
        description = "Measure the published performance figures again.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return ModuleMain.run("infra/bench", "uk.brum.bench.Bench", arguments);
    }
}
