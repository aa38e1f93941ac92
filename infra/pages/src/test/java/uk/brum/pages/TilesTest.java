package uk.brum.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TilesTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", 'self'",
                "https://tiles.example/{z}/{x}/{y}.png, 'self' https://tiles.example",
                "https://tiles.example:8443/os/{z}/{x}/{y}, 'self' https://tiles.example:8443",
                "http://tiles.example/{z}/{x}/{y}.png, 'self'",
                "/tiles/{z}/{x}/{y}.png, 'self'"
            })
    void pages_show_pictures_of_ours_and_of_the_tile_server_alone(String tiles, String sources)
            throws ServletException, IOException {
        var properties = new PagesProperties("Name", null, "", "'self'", tiles, "© Maps", List.of(Locale.ENGLISH));
        var answer = new MockHttpServletResponse();
        new PageHeaders(properties).doFilter(new MockHttpServletRequest(), answer, new MockFilterChain());
        assertThat(answer.getHeader("Content-Security-Policy")).contains("img-src " + sources + ";");
    }
}
