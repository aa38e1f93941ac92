package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Interest;

/** What is followed by email as the API reads and writes it. */
@Component
final class FollowingViews {

    private final InWords words;

    FollowingViews(InWords words) {
        this.words = words;
    }

    /** @param email of somebody without an account; whoever is signed in is told at the account's address */
    record FollowRequest(
            @NotNull(message = "Say what to follow") @Valid @Nullable
            Wanted follow,

            @Email(message = "Enter an email address like name@example.com")
            @Size(max = 254, message = "Use up to 254 characters")
            @Nullable
            String email) {

        Interest interest() {
            return Wanted.interest(follow);
        }
    }

    /** @param state {@code following}, or {@code confirm-by-email} when the address must be confirmed first */
    record FollowingView(
            @Nullable String id,
            Wanted follow,
            String what,
            @Nullable String wardName,
            @Nullable String categoryName,
            String state,
            @Nullable Instant since) {}

    record FollowingList(List<FollowingView> items) {}

    /** For whoever follows it. */
    FollowingView of(Following following) {
        return view(following.id(), following.interest(), true, following.since());
    }

    /** For whoever has a link of an email about it. */
    FollowingView behind(Following following) {
        return view(null, following.interest(), following.active(), null);
    }

    /** Says the same whoever asks, however often. */
    FollowingView asked(Following following) {
        return view(null, following.interest(), false, null);
    }

    private FollowingView view(@Nullable String id, Interest interest, boolean active, @Nullable Instant since) {
        return new FollowingView(
                id,
                Wanted.of(interest),
                words.of(interest),
                words.ward(interest),
                words.category(interest),
                active ? "following" : "confirm-by-email",
                since);
    }
}
