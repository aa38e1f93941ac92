package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a letter goes by post: it waits until somebody says that it was posted, or why it cannot be.
 *
 * @param since from when on it waits or waited
 * @param postedOn the day it went to the post, in the United Kingdom; null while it waits
 * @param by who said so; null while it waits
 * @param impossibleBecause why it could not be posted; null while it waits and when it was posted after all
 * @param emailedAt when it was given to the email after all; null unless it was
 * @param failed the message with which its email failed last, so that it is told of once; null when none did
 * @param how how what the person needs was met, for example "read out by phone"; null when nothing was needed
 */
public record Posting(
        Instant since,
        Why why,
        @Nullable LocalDate postedOn,
        @Nullable String by,
        @Nullable String impossibleBecause,
        @Nullable String how,
        @Nullable Instant emailedAt,
        @Nullable String failed) {

    /** Why it does not go by email. */
    public enum Why implements Coded {
        /** The person wants to hear from us in another way. */
        WANTED,
        /** We know no email address of theirs. */
        NO_EMAIL,
        /** The email could not be delivered. */
        EMAIL_FAILED,
        /** The person needs something that no email of ours meets by itself. */
        NEED
    }

    static Posting waiting(Instant since, Why why) {
        return new Posting(since, why, null, null, null, null, null, null);
    }

    /** Whether somebody must still post it. */
    public boolean waits() {
        return notGone() && impossibleBecause == null;
    }

    /** Whether it is still here, were it because nobody could post it. */
    boolean notGone() {
        return postedOn == null && emailedAt == null;
    }

    static Posting undelivered(Instant since, String message) {
        return new Posting(since, Why.EMAIL_FAILED, null, null, null, null, null, message);
    }

    Posting emailed(Instant at) {
        return new Posting(since, why, null, null, null, null, at, failed);
    }

    Posting posted(LocalDate on, String recordedBy, @Nullable String met) {
        return new Posting(since, why, on, recordedBy, null, met, null, failed);
    }

    Posting impossible(String because, String recordedBy) {
        return new Posting(since, why, null, recordedBy, because, null, null, failed);
    }
}
