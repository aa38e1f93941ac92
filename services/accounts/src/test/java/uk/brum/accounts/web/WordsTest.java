package uk.brum.accounts.web;

import org.junit.jupiter.api.Test;
import uk.brum.testing.WordRules;

class WordsTest {

    @Test
    void the_message_file_has_every_key_that_is_used_and_no_other() {
        WordRules.check("services/accounts");
    }
}
