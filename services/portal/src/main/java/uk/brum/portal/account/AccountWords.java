package uk.brum.portal.account;

import uk.brum.portal.words.Tag;

/** States of reports and messages in a word or two; {@code @accountWords} in templates. */
@org.springframework.stereotype.Component("accountWords")
final class AccountWords {

    public Tag report(String state) {
        return switch (state) {
            case "reported" -> new Tag("Open", "blue");
            case "collected" -> new Tag("Collected", "green");
            case "not-collected" -> new Tag("Not collected", "red");
            default -> new Tag("Updated", "grey");
        };
    }

    public Tag message(String state) {
        return switch (state) {
            case "sent" -> new Tag("Sent", "green");
            case "failed" -> new Tag("Not delivered", "red");
            case "switched-off" -> new Tag("Switched off by you", "grey");
            default -> new Tag("On its way", "blue");
        };
    }
}
