package uk.brum.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.brum.local.Obstacle;
import uk.brum.local.process.OwnedProcesses;

/** The one command of this checkout. */
@Command(
        name = "brum",
        description = "Brum Account on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            TestCommand.class,
            CheckCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            ImportCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            TrainCommand.class,
            ToolsCommand.class
        })
public final class Brum implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    public static void main(String[] arguments) {
        // The database driver asks for a logger; what matters is said in our own words
        LogManager.getLogManager().reset();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Brum());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            // While everything is being stopped, what was waiting for it to start has nothing new to say
            if (!OwnedProcesses.startsNoMore()) {
                System.err.println();
                System.err.println(sentence(failure));
            }
            return 1;
        });
        return line;
    }

    /** What a person is told about a failure: never a stack trace, which only {@code BRUM_DEBUG=1} adds. */
    private static String sentence(Throwable failure) {
        if ("1".equals(System.getenv("BRUM_DEBUG"))) {
            failure.printStackTrace();
        }
        if (failure instanceof Obstacle) {
            return String.valueOf(failure.getMessage());
        }
        var disk = failure instanceof UncheckedIOException || failure instanceof IOException;
        if (disk && String.valueOf(failure.getMessage()).contains("No space left")) {
            return "The disk is full: free some space and run the same command again.";
        }
        return "Something went wrong that brum did not expect (" + failure
                + "). Run the same command again; if it stays so, BRUM_DEBUG=1 ./brum shows where.";
    }
}
