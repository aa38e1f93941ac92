package uk.brum.local.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.brum.local.Workplace;
import uk.brum.local.city.FileImport;
import uk.brum.local.city.ImportKind;
import uk.brum.local.city.OperatorToken;
import uk.brum.local.platform.Credentials;

@Command(
        name = "import",
        description = "Take in the council's own data; an interrupted import continues where it was.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "addresses, wards, rounds, properties, holidays or reports.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "CSV; for wards GeoJSON; for reports also JSON as GeoReport v2 answers it.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var workplace = Workplace.fromEnvironment();
        var known = ImportKind.named(kind, file);
        var token = new OperatorToken(workplace.offset(), new Credentials(workplace.home()).operator());
        try (var progress = new ElapsedProgress(System.out)) {
            var result = new FileImport(known, token, workplace.offset(), progress).run(folder().resolve(file));
            progress.say(String.format("%,d rows are in, %,d were left out", result.accepted(), result.rejected()));
            return result.rejected() == 0 ? 0 : 2;
        }
    }

    // The launcher works in the checkout; a person names files from where they are
    private static Path folder() {
        return Path.of(System.getProperty("brum.from", ""));
    }
}
