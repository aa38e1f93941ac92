package uk.brum.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.brum.city.NationalGrid.LatLon;

/**
 * What is publicly known about a ward of Birmingham. Source: Office for National Statistics, Open Government Licence v3.0;
 * see {@code wards.csv} beside this class.
 *
 * @param code nine characters, the only safe key: names differ between sources
 * @param name as the Office for National Statistics writes it, which marks names that other councils have too
 * @param population people, mid-2024
 * @param centre a point inside the ward
 * @param districts postal districts, for the synthetic city
 */
public record WardFacts(String code, String name, int population, LatLon centre, List<String> districts) {

    private static final List<WardFacts> ALL = rows("wards.csv")
            .map(fields -> new WardFacts(
                    fields[0],
                    fields[1],
                    Integer.parseInt(fields[2]),
                    new LatLon(Double.parseDouble(fields[3]), Double.parseDouble(fields[4])),
                    List.of(fields[5].split(" "))))
            .toList();

    /** The 69 wards since 2018, by code. */
    public static List<WardFacts> all() {
        return ALL;
    }

    /** The ward with a code, when the city has one. */
    public static Optional<WardFacts> byCode(String code) {
        return ALL.stream().filter(ward -> ward.code.equals(code)).findFirst();
    }

    /** The ward's name without the mark that sets it apart from other councils' wards. */
    public String plainName() {
        return name.replace(" (Birmingham)", "");
    }

    /** The corners of the city's outline, simplified to 0.004 degrees; the last is the first. */
    static List<LatLon> outline() {
        return rows("outline.csv")
                .map(fields -> new LatLon(Double.parseDouble(fields[0]), Double.parseDouble(fields[1])))
                .toList();
    }

    private static Stream<String[]> rows(String table) {
        try (InputStream in = Objects.requireNonNull(WardFacts.class.getResourceAsStream(table), table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
