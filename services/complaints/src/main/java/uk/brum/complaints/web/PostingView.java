package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Posting;

/** How a letter goes by post. Who recorded it is for staff. */
record PostingView(
        Instant since,
        String why,
        @Nullable LocalDate postedOn,
        @Nullable String by) {

    static @Nullable PostingView of(@Nullable Posting post, boolean forStaff) {
        return post == null
                ? null
                : new PostingView(post.since(), post.why().code(), post.postedOn(), forStaff ? post.by() : null);
    }
}
