package uk.brum.portal.reportmissedbin;

import org.jspecify.annotations.Nullable;

/** Anything the crew should know. */
record NoteForm(@Nullable String note) {

    static final int LONGEST = 500;

    /** As bin-schedules counts it: a browser sends a line end as two characters. */
    String text() {
        return note == null ? "" : note.replace("\r\n", "\n").strip();
    }
}
