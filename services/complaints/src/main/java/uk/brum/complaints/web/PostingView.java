package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Posting;

/** How a letter goes by post. Who recorded it, and why it could not be posted, are for staff. */
record PostingView(
        Instant since,
        String why,
        @Nullable LocalDate postedOn,
        @Nullable Instant emailedAt,
        boolean impossible,
        @Nullable String by,
        @Nullable String because,
        @Nullable String how) {

    static @Nullable PostingView of(@Nullable Posting post, boolean forStaff) {
        return post == null
                ? null
                : new PostingView(
                        post.since(),
                        post.why().code(),
                        post.postedOn(),
                        post.emailedAt(),
                        post.impossibleBecause() != null,
                        forStaff ? post.by() : null,
                        forStaff ? post.impossibleBecause() : null,
                        forStaff ? post.how() : null);
    }
}
