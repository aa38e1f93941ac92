package uk.brum.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "chaos",
        description = "Kill processes under load and show again that nothing is lost.",
        mixinStandardHelpOptions = true)
final class ChaosCommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return ModuleMain.run("infra/chaos", "uk.brum.chaos.Chaos", arguments);
    }
}
