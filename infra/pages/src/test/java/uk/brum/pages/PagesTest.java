package uk.brum.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@SpringBootTest(properties = "brum.pages.banner-tag=Trial")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PagesTest {

    @Autowired
    MockMvcTester web;

    @Test
    void every_field_of_a_form_is_named_and_its_error_is_linked_from_the_summary() {
        String page = body(web.post().uri("/form").param("email", "<b>not an address</b>"));
        assertThat(page)
                .contains("<title>Error: A form – Brum Account</title>")
                .contains("<a href=\"#email\">Enter an e-mail address</a>")
                .contains("for=\"email\"")
                .contains("id=\"email-error\"")
                .contains("aria-describedby=\"email-hint email-error\"")
                .contains("value=\"&lt;b&gt;not an address&lt;/b&gt;\"")
                .doesNotContain("<b>not an address");
    }

    @Test
    void a_page_without_errors_says_nothing_of_errors() {
        String page = body(web.get().uri("/form"));
        assertThat(page)
                .contains("<title>A form – Brum Account</title>")
                .contains("Trial")
                .contains("Skip to main content")
                .contains("disabled=\"disabled\"")
                .doesNotContain("error-summary")
                .doesNotContain("aria-invalid")
                .contains(
                        "Or <a class=\"govuk-link\" href=\"/one\">the one</a> or <a class=\"govuk-link\" href=\"/other\">the other</a>.")
                .contains("Only <strong>this</strong>.")
                .contains("<html lang=\"en\"")
                .doesNotContain("th:");
    }

    @Test
    void a_reference_stands_on_one_line_wherever_it_is_said() {
        assertThat(body(web.get().uri("/form")))
                .contains("&lt;b&gt;Report <span class=\"brum-whole\">SR-7K2M-9QXD</span>&lt;/b&gt; and"
                        + " <span class=\"brum-whole\">MB-7K2M-9QXD</span></p>")
                .contains("990-SR-7K2M-9QXD or SR-7K2M-9QXDE</p>")
                .contains("<textarea>SR-7K2M-9QXD</textarea>");
    }

    @Test
    void the_stylesheet_and_the_script_run_only_by_the_nonce_of_this_answer() {
        var answer = web.get().uri("/form").exchange();
        String policy = answer.getResponse().getHeader("Content-Security-Policy");
        var nonce = Pattern.compile("script-src 'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(answer).bodyText().contains("nonce=\"" + nonce.group(1) + "\"");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(web.get().uri("/form").exchange().getResponse().getHeader("Content-Security-Policy"))
                .isNotEqualTo(policy);
    }

    @Test
    void a_browser_keeps_a_file_for_a_year_only_by_the_address_that_names_its_content() {
        var address = Pattern.compile("href=\"(/assets/brum.css\\?v=[0-9a-f]{16})\"")
                .matcher(body(web.get().uri("/form")));
        assertThat(address.find()).isTrue();
        assertThat(web.get().uri(address.group(1)))
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        assertThat(web.get().uri("/assets/brum.css?v=0"))
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=300, public");
        assertThat(web.get().uri("/assets/manifest.json"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    }

    @Test
    void the_stylesheet_asks_for_nothing_from_elsewhere_and_uses_no_font_or_sign_of_the_government() {
        String css = body(web.get().uri("/assets/brum.css"));
        for (String foreign : List.of("url(", "@import", "GDS Transport", "crown", "//fonts")) {
            assertThat(css.contains(foreign)).as(foreign).isFalse();
        }
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Form(String name, String email, String colour) {}

    @SpringBootApplication
    static class Application {

        @Controller
        static class FormController {

            @GetMapping("/form")
            String empty(@ModelAttribute("form") Form form, Model model) {
                return page(model);
            }

            @PostMapping("/form")
            String sent(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
                errors.rejectValue("email", "email", "Enter an e-mail address");
                return page(model);
            }

            private static String page(Model model) {
                model.addAttribute(
                        "choices", List.of(Choice.of("red", "Red"), new Choice("blue", "Blue", "Sold out", true)));
                return "form";
            }
        }
    }
}
