package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.following.application.ReadNotice;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.starter.PlatformProperties;

/** What notifications asks for when it writes a letter. */
@RestController
@RequestMapping("/api/requests/v1")
@PreAuthorize("hasAuthority('SERVICE_notifications')")
class NoticesController {

    private static final String ID = "[A-Za-z0-9._-]{1,120}";
    private static final String ID_MESSAGE = "Check the number of the notice";

    private final ReadNotice notices;
    private final Followings followings;
    private final InWords words;
    private final String origin;

    NoticesController(ReadNotice notices, Followings followings, InWords words, PlatformProperties platform) {
        this.words = words;
        this.notices = notices;
        this.followings = followings;
        this.origin = platform.issuer();
    }

    /**
     * One letter's facts.
     *
     * @param personId whom to write to, when accounts knows the address; otherwise {@code email} is theirs
     * @param ending how the report was closed, honestly; absent when it was not
     * @param stopLink stops these letters with one click of the mail program; absent for the reporter
     * @param stopPage where a person is asked whether to stop them; absent for the reporter
     */
    record NoticeView(
            String noticeId,
            String kind,
            String because,
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            String reference,
            String category,
            @Nullable String place,
            Instant at,
            String text,
            @Nullable String ending,
            @Nullable String expected,
            @Nullable String stopLink,
            @Nullable String stopPage) {

        static NoticeView of(ReadNotice.Letter letter, String origin) {
            String stop = letter.recipient().stopToken();
            return new NoticeView(
                    letter.notice().id(),
                    letter.notice().kind().id(),
                    stop == null ? "reporter" : "follower",
                    letter.recipient().personId(),
                    letter.recipient().name(),
                    letter.recipient().email(),
                    letter.telling().reference(),
                    letter.telling().categoryName(),
                    letter.telling().placeText(),
                    letter.act().at(),
                    letter.text(),
                    letter.act().ending(),
                    letter.telling().expected(),
                    stop == null ? null : origin + LinksController.LINKS + "/stop/" + stop,
                    stop == null ? null : origin + LinksController.PAGES + "/stop/" + stop);
        }
    }

    record NoticesToRead(
            @NotNull(message = "Say which notices") @Size(min = 1, max = 100, message = "Name 1 to 100 notices")
            List<@NotNull(message = "Say which notices") @Pattern(regexp = ID, message = ID_MESSAGE) String>
                    noticeIds) {}

    record NoticesRead(List<NoticeView> notices, List<String> unreadable) {}

    /** An address that is to be asked whether it wants to hear. */
    record ConfirmationView(String email, String what, String link, Instant expiresAt) {}

    @GetMapping("/notices/{noticeId}")
    ResponseEntity<NoticeView> notice(@PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String noticeId) {
        return Answers.privately(notices.read(noticeId)
                .map(letter -> NoticeView.of(letter, origin))
                .orElseThrow(() -> new FollowingRefused(new FollowingRefusal.NoticeUnknown())));
    }

    @PostMapping("/notices/read")
    ResponseEntity<NoticesRead> read(@Valid @RequestBody NoticesToRead wanted) {
        ReadNotice.Several several = notices.read(Set.copyOf(wanted.noticeIds()));
        return Answers.privately(new NoticesRead(
                several.letters().stream()
                        .map(letter -> NoticeView.of(letter, origin))
                        .toList(),
                several.unreadable()));
    }

    @GetMapping("/followings/{followingId}/confirmation")
    ResponseEntity<ConfirmationView> confirmation(
            @PathVariable @Pattern(regexp = "[0-9a-f-]{36}", message = "Check the number") String followingId) {
        return Answers.privately(followings
                .find(followingId)
                .map(this::confirmation)
                .orElseThrow(() -> new FollowingRefused(new FollowingRefusal.NoticeUnknown())));
    }

    private @Nullable ConfirmationView confirmation(Following following) {
        Following.Confirmation asked = following.confirmation();
        if (asked == null) {
            return null;
        }
        return switch (following.follower()) {
            case Follower.Person _ -> null;
            case Follower.Address address ->
                new ConfirmationView(
                        address.email(),
                        words.of(following.interest()),
                        origin + LinksController.PAGES + "/confirm/" + asked.token(),
                        asked.until());
            case Follower.Unreadable _ -> throw new FollowingRefused(new FollowingRefusal.RecipientUnreadable());
        };
    }
}
