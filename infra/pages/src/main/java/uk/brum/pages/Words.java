package uk.brum.pages;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts that Java puts together, from the message files and in the language of the page; {@code @words} in templates. */
public final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The text of a key with its placeholders filled. There is no text for a key that no file has: that is a fault of ours.
     *
     * @throws org.springframework.context.NoSuchMessageException when no message file has the key
     */
    public String of(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** Words that stand in the message files of this service, for a test of a class that needs no more. */
    public static Words english() {
        return new Words(new MessageFiles(java.util.List.of(java.util.Locale.ENGLISH)));
    }
}
