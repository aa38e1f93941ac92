package uk.brum.servicerequests.requests.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;

/** The version that a caller decided on. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /** The version of an If-Match; null when there is none or any will do. A tag that we never gave fits nothing. */
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new RequestRefused(new Refusal.ChangedMeanwhile());
        }
        return Long.valueOf(tag.group(1));
    }
}
