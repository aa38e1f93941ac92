package uk.brum.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.brum.local.Workplace;
import uk.brum.local.platform.Platform;

@Command(
        name = "down",
        description = "Stop what was started here; what is stored stays.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var progress = new ElapsedProgress(System.out)) {
            new Platform(Workplace.fromEnvironment()).down(progress);
            progress.say("everything is down");
        }
        return 0;
    }
}
