package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Interest;

/** What is followed by email as the API reads and writes it. */
final class FollowingViews {

    private FollowingViews() {}

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
            String state,
            @Nullable Instant since) {

        static FollowingView of(Following following) {
            return new FollowingView(following.id(), Wanted.of(following.interest()), "following", following.since());
        }

        /** Says the same whoever asks, however often. */
        static FollowingView asked(Following following) {
            return new FollowingView(null, Wanted.of(following.interest()), "confirm-by-email", null);
        }
    }

    record FollowingList(List<FollowingView> items) {}
}
