package uk.brum.servicerequests.desk.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The forms of what the desk is asked with, and of how it answers. */
final class Asked {

    static final String REFERENCE = "SR-[0-9A-Z]{4}-[0-9A-Z]{4}";
    static final String REFERENCE_MESSAGE = "A reference looks like SR-7K2M-9QXD";
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String CODE_MESSAGE = "Use a code in small letters, for example street-scene";
    static final String STAFF = "[A-Za-z0-9._-]{1,100}";
    static final String STAFF_MESSAGE = "Check the id of the member of staff";
    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String ID_MESSAGE = "Use a UUID in small letters";
    static final String LINE = "[^\\x00-\\x1F\\x7F]*\\S[^\\x00-\\x1F\\x7F]*";
    static final String LINE_MESSAGE = "Write something, in one line";
    static final String TEXT = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*\\S[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*";

    private Asked() {}

    /** An answer that no cache may keep. */
    static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
