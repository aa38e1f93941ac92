package uk.brum.local.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.brum.local.Workplace;
import uk.brum.local.platform.Platform;

@Command(
        name = "reset",
        description = "Stop everything and delete the local data, after asking.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        var workplace = Workplace.fromEnvironment();
        if (!yes && !agrees(workplace.home())) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        try (var progress = new ElapsedProgress(System.out)) {
            new Platform(workplace).reset(progress);
            progress.say("all local data is deleted; ./brum up begins anew");
        }
        return 0;
    }

    private static boolean agrees(Path home) {
        System.out.print(
                "This deletes every account, report and e-mail of the platform in " + home + ". Type yes to go on: ");
        System.out.flush();
        try (var scanner = new Scanner(System.in)) {
            return scanner.hasNextLine()
                    && scanner.nextLine().strip().toLowerCase(Locale.ROOT).equals("yes");
        }
    }
}
