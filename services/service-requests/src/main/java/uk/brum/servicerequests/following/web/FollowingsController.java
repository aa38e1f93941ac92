package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.following.application.FollowByEmail;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** Following by email, with and without an account. */
@RestController
@RequestMapping("/api/requests/v1/followings")
class FollowingsController {

    private final FollowByEmail follow;
    private final Followings followings;
    private final FollowingViews views;
    private final JsonMapper json;

    FollowingsController(FollowByEmail follow, Followings followings, FollowingViews views, JsonMapper json) {
        this.views = views;
        this.follow = follow;
        this.followings = followings;
        this.json = json;
    }

    @PublicEndpoint
    @PostMapping
    ResponseEntity<byte[]> follow(
            @Valid @RequestBody FollowingViews.FollowRequest request, Idempotency idempotency, Caller caller) {
        if (caller.hasRole("resident")) {
            return follow.follow(caller.id(), request.interest(), idempotency, this::followed)
                    .toResponse();
        }
        if (request.email() == null) {
            throw new FollowingRefused(new FollowingRefusal.EmailNeeded());
        }
        return follow.ask(request.email(), request.interest(), idempotency, this::asked)
                .toResponse();
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @GetMapping
    ResponseEntity<FollowingViews.FollowingList> mine(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FollowingViews.FollowingList(
                        followings.of(caller.id()).stream().map(views::of).toList()));
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @DeleteMapping("/{followingId}")
    ResponseEntity<Void> stop(
            @PathVariable @Pattern(regexp = "[0-9a-f-]{36}", message = "Check the number") String followingId,
            Caller caller) {
        Following mine = followings
                .find(followingId)
                .filter(found -> found.follower() instanceof Follower.Person person
                        && person.personId().equals(caller.id()))
                .orElseThrow(() -> new FollowingRefused(new FollowingRefusal.FollowingUnknown()));
        followings.remove(mine.id());
        return ResponseEntity.noContent().build();
    }

    private IdempotentReply followed(Following following) {
        return new IdempotentReply(201, null, json.writeValueAsString(views.of(following)));
    }

    private IdempotentReply asked(Following following) {
        return new IdempotentReply(202, null, json.writeValueAsString(views.asked(following)));
    }
}
