package uk.brum.local.cli;

import picocli.CommandLine.Command;
import uk.brum.local.Workplace;
import uk.brum.local.checks.Toolbox;

@Command(
        name = "tools",
        hidden = true,
        description = "Fetch what tests need and print where it is, as lines for a shell's environment.")
final class ToolsCommand implements Runnable {

    @Override
    public void run() {
        try (var progress = new ElapsedProgress(System.err)) {
            new Toolbox(Workplace.fromEnvironment().cache(), progress)
                    .ensure()
                    .forEach((name, program) -> System.out.println(name + "=" + program));
        }
    }
}
