package uk.brum.servicerequests.following.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers for one reader. */
final class Answers {

    private Answers() {}

    /** An answer that no cache may keep. */
    static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
