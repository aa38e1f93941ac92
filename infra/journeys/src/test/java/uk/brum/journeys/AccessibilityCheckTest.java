package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The look that every journey takes at every page finds what is wrong with it, with and without JavaScript. */
class AccessibilityCheckTest {

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void finds_a_picture_without_words(boolean scripts) {
        try (Browser browser = new Browser(Browser.Device.PHONE, scripts, "check")) {
            browser.page().navigate("/");
            browser.look("as-it-is");
            browser.page()
                    .evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
                            + " '<img src=\"/assets/no-such-picture.png\">')");

            assertThatThrownBy(() -> browser.look("with-a-picture"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt");
        }
    }
}
