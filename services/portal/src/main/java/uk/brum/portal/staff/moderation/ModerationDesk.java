package uk.brum.portal.staff.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What service-requests lets the desk hide, black out, hold and write once. */
@FeignClient(
        name = "service-requests",
        contextId = "moderationDesk",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = ModerationDesk.Away.class)
interface ModerationDesk {

    @GetMapping("/api/requests/v1/desk/requests?clock=held&limit=50")
    Held held(
            @RequestParam(name = "team", required = false) @Nullable String team,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @GetMapping("/api/requests/v1/requests/{reference}")
    Report find(@PathVariable("reference") String reference);

    @PutMapping("/api/requests/v1/desk/requests/{reference}/moderation")
    Moderated moderate(@PathVariable("reference") String reference, @RequestBody Moderation moderation);

    @GetMapping(path = "/api/requests/v1/photos/{photo}/original", produces = "image/jpeg")
    byte[] original(@PathVariable("photo") String photo);

    @GetMapping("/api/requests/v1/photos/{photo}/redactions")
    Redactions redactions(@PathVariable("photo") String photo);

    @PutMapping("/api/requests/v1/photos/{photo}/redactions")
    Redactions redact(@PathVariable("photo") String photo, @RequestBody Areas areas);

    @GetMapping("/api/requests/v1/desk/blocks")
    Blocks blocks();

    @PutMapping("/api/requests/v1/desk/blocks/{id}")
    Block block(@PathVariable("id") String id, @RequestBody NewBlock block);

    @DeleteMapping("/api/requests/v1/desk/blocks/{id}")
    void lift(@PathVariable("id") String id);

    @GetMapping("/api/requests/v1/desk/templates?active=false")
    Templates templates();

    @PutMapping("/api/requests/v1/desk/templates/{id}")
    Template template(@PathVariable("id") String id, @RequestBody NewTemplate template);

    /** Reports out of public sight. */
    record Held(List<Row> items, @Nullable String next) {}

    /** One of them. */
    record Row(
            String reference,
            String categoryName,
            @Nullable String place,
            String team,
            Instant submittedAt,
            boolean open) {}

    /** A report as staff see it: its words as they were written. */
    record Report(
            String reference,
            @Nullable Category category,
            @Nullable String description,
            @Nullable List<String> photos,
            @Nullable Boolean hidden,
            @Nullable String publicDescription,
            @Nullable String visibility,
            @Nullable List<Step> history) {}

    /** What it is about. */
    record Category(String code, String name) {}

    /** One thing that happened to it. */
    record Step(
            Instant at,
            String kind,
            @Nullable String text,
            @Nullable String by) {}

    /** What the public may see; without {@code description} the words as they were written. */
    record Moderation(boolean hidden, @Nullable String description, String reason) {}

    /** As it is now. */
    record Moderated(
            String reference,
            boolean hidden,
            @Nullable String description,
            @Nullable String original) {}

    /** What is blacked out of a photo, in its pixels. */
    record Redactions(String photoId, int width, int height, List<Area> areas, List<Redacted> history) {}

    /** A rectangle in pixels from the top left corner. */
    record Area(int left, int top, int width, int height) {}

    /** How many areas somebody blacked out; 0 when they restored it. */
    record Redacted(Instant at, String by, int areas) {}

    /** These areas and no others. */
    record Areas(List<Area> areas) {}

    /** The abuse list. */
    record Blocks(List<Block> items) {}

    /** Somebody whose reports are held; who is null when it is kept and cannot be read now. */
    record Block(
            String id,
            @Nullable String who,
            String reason,
            String by,
            Instant since,
            @Nullable Instant until) {

        /** {@code email}, {@code phone} or {@code person}; null when it cannot be read now. */
        public @Nullable String kind() {
            return who == null || who.indexOf(':') < 0 ? null : who.substring(0, who.indexOf(':'));
        }

        /** The address, the number with its country code or the id of the account. */
        public String whom() {
            String whom = who == null ? "" : who.substring(who.indexOf(':') + 1);
            return "phone".equals(kind()) && !whom.startsWith("+") && !whom.startsWith("0") ? "0" + whom : whom;
        }
    }

    /** Exactly one of person, email and phone. */
    record NewBlock(
            @Nullable String person,
            @Nullable String email,
            @Nullable String phone,
            String reason,
            @Nullable Instant until) {}

    /** Words that staff use again. */
    record Templates(List<Template> items) {}

    /** One of them with what it said before. */
    record Template(
            String id,
            String name,
            @Nullable String category,
            @Nullable String state,
            boolean active,
            String text,
            List<Version> history) {}

    /** What it said. */
    record Version(String text, boolean active, String by, Instant at) {}

    /** A template as it is written. */
    record NewTemplate(
            String name,
            @Nullable String category,
            @Nullable String state,
            String text,
            boolean active) {}

    /** Nothing is moderated without service-requests. */
    @Component("moderationDeskAway")
    class Away extends Absent<ModerationDesk> {
        Away() {
            super(ModerationDesk.class);
        }
    }
}
