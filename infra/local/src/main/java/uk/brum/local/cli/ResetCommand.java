package uk.brum.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    /** What a platform keeps in its home; downloads and builds stay. */
    private static final List<String> DATA =
            List.of("mongodb", "rabbitmq", "mailbox", "city", "city.draft", "secrets", "logs", "pids", "imports");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        var workplace = Workplace.fromEnvironment();
        if (!yes && !agrees(workplace.home())) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        try (var progress = new ElapsedProgress(System.out)) {
            new Platform(workplace).down(progress);
            for (var name : DATA) {
                delete(workplace.home().resolve(name));
            }
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
