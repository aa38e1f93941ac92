package uk.brum.servicerequests.following.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.Notices;

/**
 * What a letter about a request needs, looked up when it is written: who has stopped following meanwhile is not written
 * to, and what was hidden meanwhile is not told.
 */
public final class ReadNotice {

    /** What the letter says. @param text what this person may read of it */
    public record Letter(Notice notice, Tellings.Telling telling, Tellings.Act act, String text, Recipient recipient) {}

    /**
     * Whom it goes to.
     *
     * @param personId when they have an account; otherwise {@code email} is theirs
     * @param stopToken ends the following without signing in; null for the reporter
     */
    public record Recipient(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String stopToken) {}

    /** What became of several. @param unreadable somebody is to be told, and their address cannot be read now */
    public record Several(List<Letter> letters, List<String> unreadable) {}

    private final Notices notices;
    private final Tellings tellings;
    private final Followings followings;

    public ReadNotice(Notices notices, Tellings tellings, Followings followings) {
        this.notices = notices;
        this.tellings = tellings;
        this.followings = followings;
    }

    /**
     * Nothing when nobody is to be told of it any more.
     *
     * @throws FollowingRefused when somebody is, and their address cannot be read now
     */
    public Optional<Letter> read(String noticeId) {
        Several one = read(List.of(noticeId));
        if (!one.unreadable().isEmpty()) {
            throw new FollowingRefused(new FollowingRefusal.RecipientUnreadable());
        }
        return one.letters().stream().findFirst();
    }

    /** Those of which somebody is still to be told. */
    public Several read(Collection<String> noticeIds) {
        List<Notice> found = notices.find(noticeIds);
        Map<String, Tellings.Telling> told =
                tellings
                        .tellings(
                                found.stream().map(Notice::reference).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Tellings.Telling::reference, Function.identity()));
        Map<String, Following> following = following(found);
        Several several = new Several(new ArrayList<>(), new ArrayList<>());
        for (Notice notice : found) {
            Tellings.@Nullable Telling telling = told.get(notice.reference());
            if (telling == null) {
                continue;
            }
            try {
                act(notice, telling)
                        .flatMap(act -> letter(notice, telling, act, following))
                        .ifPresent(several.letters()::add);
            } catch (FollowingRefused unreadable) {
                several.unreadable().add(notice.id());
            }
        }
        return several;
    }

    private Map<String, Following> following(List<Notice> found) {
        List<String> ids = found.stream()
                .flatMap(notice -> Stream.ofNullable(notice.following()))
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : followings.find(ids).stream().collect(Collectors.toMap(Following::id, Function.identity()));
    }

    private static Optional<Tellings.Act> act(Notice notice, Tellings.Telling telling) {
        return telling.acts().stream()
                .filter(act -> act.number() == notice.number())
                .findFirst();
    }

    private static Optional<Letter> letter(
            Notice notice, Tellings.Telling telling, Tellings.Act act, Map<String, Following> all) {
        if (notice.following() != null) {
            return Optional.ofNullable(all.get(notice.following()))
                    .flatMap(following -> toFollower(notice, telling, act, following));
        }
        return Optional.ofNullable(telling.reporter())
                .map(reporter -> new Letter(notice, telling, act, act.text(), Recipients.of(reporter)));
    }

    private static Optional<Letter> toFollower(
            Notice notice, Tellings.Telling telling, Tellings.Act act, Following following) {
        String text = act.publicText();
        boolean stillPublic = Optional.ofNullable(telling.open())
                .flatMap(request -> request.entry(act.number()))
                .isPresent();
        return text == null || !stillPublic || !following.active()
                ? Optional.empty()
                : Optional.of(new Letter(notice, telling, act, text, Recipients.of(following)));
    }
}
