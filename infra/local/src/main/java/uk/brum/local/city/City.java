package uk.brum.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.Workplace;
import uk.brum.local.build.Program;

/** The synthetic city of one home: its files are written once and loaded once, by the same door as real data. */
public final class City {

    /** What the files hold, in the order in which they are loaded: wards first, so that addresses find their ward. */
    private static final List<ImportKind> KINDS =
            List.of(ImportKind.WARDS, ImportKind.ADDRESSES, ImportKind.ROUNDS, ImportKind.PROPERTIES);

    /** Households of the demo city, unless another size is asked for. */
    public static final int USUAL_SIZE = 5000;

    private static final int SAMPLES = 2;

    private final Workplace workplace;
    private final Path folder;
    private final @Nullable Program places;

    /**
     * @param places the program whose libraries hold the generator; without it, files can be read and not made
     */
    public City(Workplace workplace, @Nullable Program places) {
        this.workplace = workplace;
        this.folder = workplace.home().resolve("city");
        this.places = places;
    }

    /** A home that can be looked up. */
    public record Sample(String uprn, String postcode) {}

    /**
     * Writes the files, unless they are there.
     *
     * @param asked how many households, or null for whatever there is, or else {@value #USUAL_SIZE}
     */
    public void generate(@Nullable Integer asked, Progress progress) {
        var present = size();
        if (present != null && asked != null && !present.equals(asked)) {
            throw new Obstacle("The city of this platform has " + present + " households already; to begin again with "
                    + asked + ", run ./brum reset first.");
        }
        int households = asked == null ? USUAL_SIZE : asked;
        if (present == null && places != null) {
            progress.say("drawing a city of " + households + " households");
            try {
                var draft = Files.createDirectories(workplace.home().resolve("city.draft"));
                Generator.write(places, draft, households);
                Files.createDirectories(folder);
                try (var files = Files.list(draft)) {
                    for (var file : files.toList()) {
                        Files.move(
                                file,
                                folder.resolve(file.getFileName()),
                                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                // Written last: without it the files count as not made
                Files.writeString(folder.resolve("households"), Integer.toString(households));
                Files.delete(draft);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Loads the files into the services, unless that has been done; an interrupted load is continued. */
    public void load(String operatorSecret, Progress progress) {
        var done = folder.resolve("loaded");
        if (size() == null || Files.exists(done)) {
            return;
        }
        var token = new OperatorToken(workplace.offset(), operatorSecret);
        for (var kind : KINDS) {
            var file = folder.resolve(kind.fileOfCity());
            if (Files.exists(file)) {
                var result = new FileImport(kind, token, workplace.offset(), progress).run(file);
                progress.say("loaded " + String.format("%,d", result.accepted()) + " " + kind.id());
            }
        }
        try {
            Files.writeString(done, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Sample sample() {
        return samples().stream().findFirst().orElse(null);
    }

    /** Homes for the demo residents. */
    public List<String> sampleUprns() {
        return samples().stream().map(Sample::uprn).toList();
    }

    private List<Sample> samples() {
        var addresses = folder.resolve(ImportKind.ADDRESSES.fileOfCity());
        if (size() == null || !Files.exists(addresses)) {
            return List.of();
        }
        try (var lines = Files.newBufferedReader(addresses)) {
            var columns = List.of(lines.readLine().split(","));
            var samples = new LinkedHashSet<Sample>();
            for (var line = lines.readLine(); line != null && samples.size() < SAMPLES; line = lines.readLine()) {
                var fields = fields(line);
                samples.add(new Sample(fields.get(columns.indexOf("uprn")), fields.get(columns.indexOf("postcode"))));
            }
            return List.copyOf(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private @Nullable Integer size() {
        var file = folder.resolve("households");
        try {
            return Files.exists(file) ? Integer.valueOf(Files.readString(file).strip()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
