package uk.brum.servicerequests.following.web;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.starter.PlatformProperties;

/**
 * Public reports as Atom (RFC 4287). Ids are tag URIs (RFC 4151): they stay when addresses change. A feed of an area has
 * one entry for each report, a feed of one report one for each step of its history.
 */
@Component
class AtomFeed {

    private static final String TAG = "tag:brum.example,2026:";
    /** Characters that XML 1.0 cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Instant BEFORE_ANY_REPORT = Instant.parse("2026-01-01T00:00:00Z");

    private final String origin;
    private final InWords words;

    AtomFeed(PlatformProperties platform, InWords words) {
        this.words = words;
        this.origin = platform.issuer();
    }

    /** @param etag with its quotes; the same for the same content */
    record Rendered(byte[] body, String etag) {}

    Rendered ofRequest(PublicRequest request) {
        Feed feed = feed(
                TAG + "request/" + request.reference(),
                request.categoryName() + ", " + request.reference(),
                "/requests/" + request.reference(),
                request.updatedAt());
        List<Entry> entries = new ArrayList<>();
        for (PublicRequest.Entry step : request.history().reversed()) {
            entries.add(entry(
                    TAG + "request/" + request.reference() + "/entry/" + step.number(),
                    step.text(),
                    step.at(),
                    step.at(),
                    request));
        }
        feed.setEntries(entries);
        return rendered(feed);
    }

    Rendered of(Interest interest, List<PublicRequest> requests) {
        Feed feed = feed(
                TAG + "feed/" + interest.key(),
                title(interest),
                path(interest),
                requests.isEmpty() ? BEFORE_ANY_REPORT : requests.getFirst().updatedAt());
        List<Entry> entries = new ArrayList<>();
        for (PublicRequest request : requests) {
            String place = request.placeText();
            Entry entry = entry(
                    TAG + "request/" + request.reference(),
                    request.categoryName() + (place == null ? "" : ", " + place),
                    request.requestedAt(),
                    request.updatedAt(),
                    request);
            entry.setContents(List.of(text(latest(request))));
            entries.add(entry);
        }
        feed.setEntries(entries);
        return rendered(feed);
    }

    private static String latest(PublicRequest request) {
        String description = request.description();
        String news =
                request.history().isEmpty() ? "" : request.history().getLast().text();
        return description == null ? news : description + "\n\n" + news;
    }

    private Feed feed(String id, String title, String path, Instant updated) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(id);
        feed.setTitle(clean(title));
        feed.setUpdated(Date.from(updated));
        SyndPersonImpl council = new SyndPersonImpl();
        council.setName("Brum Account");
        feed.setAuthors(List.of(council));
        Link self = new Link();
        self.setRel("self");
        self.setType("application/atom+xml");
        self.setHref(origin + "/api/requests/v1/feeds" + path);
        feed.setOtherLinks(List.of(self));
        return feed;
    }

    private Entry entry(String id, String title, Instant published, Instant updated, PublicRequest request) {
        Entry entry = new Entry();
        entry.setId(id);
        entry.setTitle(clean(title));
        entry.setPublished(Date.from(published));
        entry.setUpdated(Date.from(updated));
        Link report = new Link();
        report.setRel("alternate");
        report.setType("application/json");
        report.setHref(origin + "/api/requests/v1/requests/" + request.reference());
        entry.setAlternateLinks(List.of(report));
        Category category = new Category();
        category.setTerm(request.categoryCode());
        category.setLabel(clean(request.categoryName()));
        entry.setCategories(List.of(category));
        entry.setContents(List.of(text(title)));
        return entry;
    }

    private static Content text(String words) {
        Content content = new Content();
        content.setType("text");
        content.setValue(clean(words));
        return content;
    }

    private String title(Interest interest) {
        String what = words.publicly(interest);
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    private static String path(Interest interest) {
        return switch (interest) {
            case Interest.OneRequest one -> "/requests/" + one.reference();
            case Interest.InWard ward -> "/wards/" + ward.wardCode() + query('?', ward.category());
            case Interest.OfCategory of -> "/categories/" + of.category();
            case Interest.Nearby near ->
                "/near?lat=" + near.latitude() + "&lon=" + near.longitude() + "&metres=" + near.metres()
                        + query('&', near.category());
        };
    }

    private static String query(char sign, @Nullable String category) {
        return category == null ? "" : sign + "category=" + category;
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static Rendered rendered(Feed feed) {
        try {
            byte[] body = new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Rendered(body, "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"");
        } catch (FeedException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The feed " + feed.getId() + " cannot be written", e);
        }
    }
}
