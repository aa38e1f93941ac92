package uk.brum.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.NoSuchMessageException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = PagesTest.Application.class, properties = "brum.pages.languages=en,cy")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class LanguageTest {

    @Autowired
    MockMvcTester web;

    @Test
    void a_person_reads_the_language_of_the_browser_when_we_have_it() {
        assertThat(web.get().uri("/form").header("Accept-Language", "fr, cy-GB;q=0.8, en;q=0.5"))
                .bodyText()
                .contains("<html lang=\"cy\"")
                .contains("Neidio i’r prif gynnwys");
        assertThat(web.get().uri("/form").header("Accept-Language", "fr"))
                .bodyText()
                .contains("<html lang=\"en\"")
                .contains("Skip to main content");
        assertThat(web.get().uri("/form").header("Accept-Language", ";;nonsense"))
                .bodyText()
                .contains("<html lang=\"en\"");
    }

    @Test
    void a_choice_comes_before_the_browser_and_is_kept() {
        var chosen = web.get().uri("/form?lang=cy").exchange();
        assertThat(chosen).bodyText().contains("<html lang=\"cy\"").contains("href=\"/form?lang=en\"", "English");
        assertThat(chosen).cookies().hasValue("lang", "cy").isHttpOnly("lang", true);
        assertThat(web.get().uri("/form").header("Accept-Language", "en").cookie(new Cookie("lang", "cy")))
                .bodyText()
                .contains("<html lang=\"cy\"");
    }

    @Test
    void a_language_that_we_do_not_have_changes_nothing() {
        var asked =
                web.get().uri("/form?lang=xx").cookie(new Cookie("lang", "\"")).exchange();
        assertThat(asked).bodyText().contains("<html lang=\"en\"");
        assertThat(asked).cookies().doesNotContainCookie("lang");
    }

    @Test
    void what_a_language_lacks_is_said_in_the_first_and_a_key_that_nobody_has_is_no_text() {
        var words = new Words(new MessageFiles(List.of(Locale.ENGLISH, Locale.of("cy"))));
        org.springframework.context.i18n.LocaleContextHolder.setLocale(Locale.of("cy"));
        try {
            assertThat(words.of("shell.back")).isEqualTo("Back");
            assertThat(words.of("shell.skip")).isEqualTo("Neidio i’r prif gynnwys");
            assertThatThrownBy(() -> words.of("shell.nothing")).isInstanceOf(NoSuchMessageException.class);
        } finally {
            org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void a_page_never_shows_a_key() {
        var messages = new MessageFiles(List.of(Locale.ENGLISH));
        assertThat(new PageWords(messages, false).getMessage("shell.nothing", null, Locale.ENGLISH))
                .isEmpty();
        assertThatThrownBy(() -> new PageWords(messages, true).getMessage("shell.nothing", null, Locale.ENGLISH))
                .hasMessageContaining("shell.nothing");
    }
}
