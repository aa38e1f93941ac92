package uk.brum.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The words as a page asks for them. A page without one sentence helps a resident more than none, and than
 * {@code ??key??}; where {@code strict}, as in every test, it is an error.
 */
final class PageWords implements MessageSource {

    private static final Logger log = LoggerFactory.getLogger(PageWords.class);

    private final MessageSource messages;
    private final boolean strict;

    PageWords(MessageSource messages, boolean strict) {
        this.messages = messages;
        this.strict = strict;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] values, @Nullable Locale language) {
        try {
            return messages.getMessage(key, values, language);
        } catch (NoSuchMessageException e) {
            if (strict) {
                throw new IllegalStateException("No message file has the key " + key, e);
            }
            log.error("No message file has the key {}", key);
            return "";
        }
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] values, @Nullable String otherwise, @Nullable Locale language) {
        return messages.getMessage(key, values, otherwise, language);
    }

    @Override
    public String getMessage(MessageSourceResolvable asked, @Nullable Locale language) {
        return messages.getMessage(asked, language);
    }
}
