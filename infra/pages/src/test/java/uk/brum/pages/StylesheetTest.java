package uk.brum.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {

    private static final Path STYLES = Path.of("styles");
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    @ParameterizedTest
    @ValueSource(strings = {"brum.css", "staff.css"})
    void is_compiled_from_the_sources_beside_it(String name) throws IOException, NoSuchAlgorithmException {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(STYLES.resolve("scss"))) {
            for (Path file : files.sorted().toList()) {
                sum.update(Files.readAllBytes(file));
            }
        }
        sum.update(Files.readAllBytes(STYLES.resolve("build.mjs")));
        sum.update(Files.readAllBytes(STYLES.resolve("package-lock.json")));
        assertThat(Files.readString(ASSETS.resolve(name)).lines().findFirst().orElseThrow())
                .as(name + " is stale: run `npm ci && npm run build` in infra/pages/styles")
                .contains("Sources " + HexFormat.of().formatHex(sum.digest()));
    }

    @Test
    void the_stylesheet_is_small() throws IOException {
        assertThat(Files.size(ASSETS.resolve("brum.css"))).isLessThan(110_000);
    }

    /** WCAG 2.2, 1.4.3 and 1.4.11: 4.5 for words, 3 for the edges of controls. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ink,        white,  7.0
            ink,        mist,   7.0
            ink,        lamp,   7.0
            slate,      white,  4.5
            slate,      mist,   4.5
            water,      white,  4.5
            water,      mist,   4.5
            deep,       mist,   4.5
            heliotrope, white,  4.5
            heliotrope, mist,   4.5
            brick,      white,  4.5
            white,      canal,  7.0
            white,      bridge, 4.5
            lamp,       canal,  3.0
            water,      mist,   3.0
            frost,      night,  7.0
            frost,      towpath, 7.0
            haze,       night,  4.5
            haze,       towpath, 4.5
            moonlit,    night,  4.5
            moonlit,    towpath, 4.5
            snow,       mooring, 4.5
            snow,       lock,   4.5
            heather,    night,  4.5
            ember,      night,  4.5
            ember,      towpath, 4.5
            lamp,       night,  3.0
            """)
    void palette_can_be_read_by_people_who_see_less(String words, String ground, double atLeast) throws IOException {
        Map<String, Integer> palette = palette();
        double lighter = Math.max(luminance(palette.get(words)), luminance(palette.get(ground)));
        double darker = Math.min(luminance(palette.get(words)), luminance(palette.get(ground)));
        assertThat((lighter + 0.05) / (darker + 0.05)).isGreaterThanOrEqualTo(atLeast);
    }

    private static Map<String, Integer> palette() throws IOException {
        var colours = new HashMap<String, Integer>();
        var found = Pattern.compile("\\$([a-z]+): #([0-9a-f]{6});")
                .matcher(Files.readString(STYLES.resolve("scss/_gas-street.scss")));
        while (found.find()) {
            colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
        }
        return colours;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
