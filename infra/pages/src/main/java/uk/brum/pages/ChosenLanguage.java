package uk.brum.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the one that the person chose ({@code ?lang=}, kept in a cookie), else the first of the browser's
 * that we have, else our first. With one language nothing is asked and no cookie is set.
 */
final class ChosenLanguage implements LocaleResolver, HandlerInterceptor {

    static final String CHOICE = "lang";

    private final List<Locale> languages;

    ChosenLanguage(List<Locale> languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (languages.size() == 1) {
            return languages.getFirst();
        }
        Cookie kept = WebUtils.getCookie(request, CHOICE);
        return Stream.of(request.getParameter(CHOICE), kept == null ? null : kept.getValue())
                .flatMap(tag -> known(tag).stream())
                .findFirst()
                .orElseGet(() -> asked(request));
    }

    private Locale asked(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            Locale found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), languages);
            return found == null ? languages.getFirst() : found;
        } catch (IllegalArgumentException e) {
            return languages.getFirst();
        }
    }

    private List<Locale> known(@Nullable String tag) {
        return languages.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .toList();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String tag = request.getParameter(CHOICE);
        if (languages.size() > 1 && !known(tag).isEmpty()) {
            var cookie = new Cookie(CHOICE, tag);
            cookie.setPath("/");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("A person chooses by ?lang=, of " + languages);
    }
}
