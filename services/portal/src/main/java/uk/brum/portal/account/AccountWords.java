package uk.brum.portal.account;

import java.util.Map;
import uk.brum.pages.Words;
import uk.brum.portal.words.Tag;

/** States of reports and messages in a word or two; {@code @accountWords} in templates. */
@org.springframework.stereotype.Component("accountWords")
final class AccountWords {

    private static final Map<String, String> REPORTS =
            Map.of("reported", "blue", "collected", "green", "not-collected", "red");
    private static final Map<String, String> MESSAGES =
            Map.of("sent", "green", "failed", "red", "switched-off", "grey");

    private final Words words;

    AccountWords(Words words) {
        this.words = words;
    }

    public Tag report(String state) {
        String known = REPORTS.containsKey(state) ? state : "other";
        return new Tag(words.of("account.state." + known), REPORTS.getOrDefault(state, "grey"));
    }

    public Tag message(String state) {
        String known = MESSAGES.containsKey(state) ? state : "other";
        return new Tag(words.of("account.message." + known), MESSAGES.getOrDefault(state, "blue"));
    }
}
