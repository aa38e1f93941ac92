package uk.brum.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Workplace;
import uk.brum.local.platform.Platform;

@Command(name = "status", description = "What runs, how it is, and whom to try it as.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        var status = new Platform(Workplace.fromEnvironment()).status();
        System.out.print(
                json ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status) + "\n" : Overview.of(status));
        return 0;
    }
}
