package uk.brum.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A language in which every message stands in ⟦brackets⟧, for requests that ask for it. */
final class BracketedWords implements MessageSource {

    static final String HEADER = "X-Bracketed";

    private final MessageSource words;

    BracketedWords(MessageSource words) {
        this.words = words;
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] values, @Nullable String otherwise, @Nullable Locale language) {
        String text = words.getMessage(key, values, otherwise, language);
        return text == null || text.equals(otherwise) ? text : bracketed(text);
    }

    @Override
    public String getMessage(String key, Object @Nullable [] values, @Nullable Locale language) {
        return bracketed(words.getMessage(key, values, language));
    }

    @Override
    public String getMessage(MessageSourceResolvable asked, @Nullable Locale language) {
        String text = words.getMessage(asked, language);
        return text.equals(asked.getDefaultMessage()) ? text : bracketed(text);
    }

    private static String bracketed(String text) {
        boolean asked = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getHeader(HEADER) != null;
        // links inside a sentence are marked by square brackets; each piece is a text of its own then
        return asked ? "⟦" + text.replace("[", "⟧[⟦").replace("]", "⟧]⟦") + "⟧" : text;
    }
}
