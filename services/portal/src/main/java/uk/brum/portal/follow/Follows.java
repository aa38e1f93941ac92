package uk.brum.portal.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import uk.brum.pages.Words;
import uk.brum.portal.follow.Followings.Following;
import uk.brum.portal.follow.Followings.Interest;
import uk.brum.portal.follow.Followings.Wish;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Trying;

/** What pages need to offer following, and to say that something is followed already. */
@Component
public class Follows {

    private final Followings followings;
    private final Words words;

    Follows(Followings followings, Words words) {
        this.followings = followings;
        this.words = words;
    }

    /** What whoever is signed in follows of this report; empty for others, and while that cannot be said. */
    public List<Followed> ofReport(String reference, HttpServletRequest request) {
        return mine(request, interest -> reference.equals(interest.reference()));
    }

    /** What whoever is signed in follows of this ward; empty for others, and while that cannot be said. */
    public List<Followed> ofWard(String code, HttpServletRequest request) {
        return mine(request, interest -> code.equals(interest.wardCode()));
    }

    /** @return what to tell the person, or null when {@code errors} say why not */
    public @Nullable String report(
            String reference,
            FollowForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            BindingResult errors) {
        return follow(Interest.report(reference), form, request, response, errors);
    }

    /** @return what to tell the person, or null when {@code errors} say why not */
    public @Nullable String ward(
            String code,
            FollowForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            BindingResult errors) {
        return follow(Interest.ward(code, form.only()), form, request, response, errors);
    }

    /** One kind of report in the whole city.
     *
     * @return what to tell the person, or null when {@code errors} say why not
     */
    public @Nullable String kind(
            String category,
            FollowForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            BindingResult errors) {
        return follow(Interest.kind(category), form, request, response, errors);
    }

    /** @return what to tell the person, or null when {@code errors} say why not */
    public @Nullable String around(
            Circle circle,
            FollowForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            BindingResult errors) {
        return follow(Interest.around(circle, form.only()), form, request, response, errors);
    }

    private @Nullable String follow(
            Interest interest,
            FollowForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            BindingResult errors) {
        boolean known = request.getUserPrincipal() != null;
        if (!known && !form.emailLooksRight()) {
            errors.rejectValue("email", "follow.email.shape");
            return null;
        }
        Wish wish = new Wish(interest, known ? null : form.address());
        Following done = Trying.to(() -> followings.follow(form.keyOrNew(), wish), errors, response, "follow.error.");
        if (done == null) {
            return null;
        }
        return words.of(done.active() ? "follow.done." + interest.kind() : "follow.confirm-first");
    }

    /** Asked in the person's name; a page is shown without it when it cannot be had. */
    private List<Followed> mine(HttpServletRequest request, Predicate<Interest> which) {
        if (request.getUserPrincipal() == null) {
            return List.of();
        }
        return Part.of(() -> followings.mine().items()).orElse(List.of()).stream()
                .filter(following -> which.test(following.follow()))
                .map(this::shown)
                .toList();
    }

    Followed shown(Following following) {
        return new Followed(String.valueOf(following.id()), title(following), page(following.follow()));
    }

    /** "Reports in Moseley ward", by names where they are known. */
    String title(Following following) {
        Interest follow = following.follow();
        String ward = following.wardName() != null ? following.wardName() : String.valueOf(follow.wardCode());
        String kind = following.categoryName() != null ? following.categoryName() : String.valueOf(follow.category());
        String some = follow.category() == null ? "all" : "some";
        return switch (follow.kind()) {
            case "request" -> words.of("follow.title.request", String.valueOf(follow.reference()));
            case "ward" -> words.of("follow.title.ward." + some, ward, kind);
            case "category" -> words.of("follow.title.category", kind);
            default ->
                following.wardName() == null
                        ? words.of("follow.title.radius." + some, String.valueOf(follow.metres()), kind)
                        : words.of("follow.title.circle." + some, String.valueOf(follow.metres()), kind, ward);
        };
    }

    private static @Nullable String page(Interest follow) {
        return switch (follow.kind()) {
            case "request" -> "/reports/" + follow.reference();
            case "ward" -> "/area/" + follow.wardCode();
            default -> null;
        };
    }
}
