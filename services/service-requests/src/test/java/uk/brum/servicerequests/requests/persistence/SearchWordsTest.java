package uk.brum.servicerequests.requests.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Reporter;

class SearchWordsTest {

    @Test
    void keeps_the_words_that_say_something_in_one_form() {
        assertThat(SearchWords.in("The potholes near King’s Heath’s library, b13 8dc – CAFÉ!"))
                .containsExactly("b138dc", "b13", "pothole", "king", "heath", "library", "cafe");
        assertThat(SearchWords.in(" ")).isEmpty();
        assertThat(SearchWords.in(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SAM@example.org, e:sam@example.org",
        "0121 496 0000, t:1214960000",
        "+44 121 496 0000, t:1214960000",
        "0044 121 496 0000, t:1214960000",
        "Example Sam, n:example sam"
    })
    void finds_people_by_what_they_say_on_the_phone(String said, String key) {
        Contact contact = new Contact.Told("Sam Example", "sam@example.org", "+44 121 496 0000");
        Reporter reporter = new Reporter(Channel.PHONE, null, contact, "agent-1", null, null);

        assertThat(WhoKeys.contact(said)).containsExactly(key);
        assertThat(WhoKeys.who(reporter)).contains(key);
    }

    @Test
    void a_name_never_finds_an_account() {
        assertThat(WhoKeys.contact("p person-1")).noneMatch(key -> key.startsWith("p:"));
    }
}
