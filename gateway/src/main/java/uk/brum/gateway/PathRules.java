package uk.brum.gateway;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Which addresses may pass at all. Routes are chosen by the decoded path and services read the path again by themselves;
 * everything that two programs could read in two ways is therefore refused, not repaired.
 */
final class PathRules {

    /** No {@code ;}, no backslash, no encoded slash, dot, percent, backslash, semicolon or control character. */
    private static final Pattern PLAIN = Pattern.compile(
            "/(?:[A-Za-z0-9\\-._~!$&'()*+,=:@/]|%(?!2[eEfF5]|3[bB]|5[cC]|7[fF]|[01])[0-9a-fA-F]{2}){0,1000}");

    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)");
    private static final int MAX_QUERY = 4_000;
    /** Words that stand for doors between services; no public address has them as a part. */
    private static final Set<String> NEVER_ROUTED = Set.of("internal", "actuator");

    private PathRules() {}

    /** The decoded path; empty when the address is malformed. */
    static Optional<String> decoded(String rawPath, @Nullable String rawQuery) {
        if (!PLAIN.matcher(rawPath).matches() || AMBIGUOUS.matcher(rawPath).find() || !isQuery(rawPath, rawQuery)) {
            return Optional.empty();
        }
        String path = UriUtils.decode(rawPath, StandardCharsets.UTF_8);
        // U+FFFD is what a byte sequence becomes that is not UTF-8
        return path.indexOf('\uFFFD') >= 0 || path.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(path);
    }

    static boolean isNeverRouted(String path) {
        for (String part : path.split("/")) {
            if (NEVER_ROUTED.contains(part.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuery(String rawPath, @Nullable String rawQuery) {
        if (rawQuery == null) {
            return true;
        }
        try {
            return rawQuery.length() <= MAX_QUERY
                    && URI.create(rawPath + "?" + rawQuery).getRawQuery() != null
                    && isUtf8(rawQuery);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Services read their parameters as UTF-8 and would refuse others without a word. */
    private static boolean isUtf8(String rawQuery) {
        byte[] bytes = UriUtils.decode(rawQuery, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
