package uk.brum.binschedules.schedules.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Weak entity tags (RFC 9110). */
final class Tags {

    private Tags() {}

    /** The tag of some content. */
    static String of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether the asker has that content; the weak comparison, of a list of tags or {@code *}. */
    static boolean known(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = tag.substring(2);
        return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(opaque);
    }

    /** The answer to somebody who has the content. */
    static ResponseEntity<byte[]> notModified(String tag, CacheControl cache) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .cacheControl(cache)
                .eTag(tag)
                .build();
    }
}
