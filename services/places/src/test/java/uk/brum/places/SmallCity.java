package uk.brum.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.city.SyntheticCity;
import uk.brum.places.application.AssignWards;
import uk.brum.starter.imports.ImportReport;
import uk.brum.starter.imports.RowImports;

/** A synthetic city of 600 homes, imported once for all tests of a context. */
@Component
public class SmallCity {

    public static final int HOUSEHOLDS = 600;

    private final RowImports imports;
    private final AssignWards assignWards;
    private boolean imported;

    SmallCity(RowImports imports, AssignWards assignWards) {
        this.imports = imports;
        this.assignWards = assignWards;
    }

    public static Path files() {
        try {
            Path folder = Files.createTempDirectory("city");
            SyntheticCity.write(folder, HOUSEHOLDS, 1);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the city's addresses, without the header. */
    public static List<String> addressRows(Path files) {
        return lines(files.resolve("addresses.csv")).stream().skip(1).toList();
    }

    public synchronized void ensureImported() {
        if (imported) {
            return;
        }
        Path files = files();
        take("wards", "a".repeat(64), 1, files.resolve("wards.geojsonl"));
        assignWards.assign();
        take("addresses", "b".repeat(64), 2, files.resolve("addresses.csv"));
        imported = true;
    }

    private void take(String kind, String id, long firstLine, Path file) {
        byte[] part = String.join("\n", lines(file)).getBytes(StandardCharsets.UTF_8);
        ImportReport report = imports.apply(kind, id, firstLine, true, part);
        if (!report.errors().isEmpty()) {
            throw new IllegalStateException(report.errors().toString());
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
