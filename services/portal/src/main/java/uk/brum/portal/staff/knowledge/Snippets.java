package uk.brum.portal.staff.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** The short answers that service-requests keeps for the desk. */
@FeignClient(
        name = "service-requests",
        contextId = "snippets",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = Snippets.Away.class)
interface Snippets {

    @GetMapping("/api/requests/v1/desk/snippets")
    Found find(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "category", required = false) @Nullable String category,
            @RequestParam("active") boolean activeOnly);

    @PutMapping("/api/requests/v1/desk/snippets/{id}")
    Snippet put(@PathVariable("id") String id, @RequestBody NewSnippet snippet);

    /** Some answers, by topic. */
    record Found(List<Snippet> items) {}

    /** A short answer with all that it was before. */
    record Snippet(
            String id,
            String topic,
            String question,
            String text,
            List<String> categories,
            LocalDate reviewBy,
            boolean active,
            List<Version> history) {

        /** Who wrote the present words, and when. */
        public Version present() {
            return history.getLast();
        }
    }

    /** What it said. */
    record Version(String question, String text, LocalDate reviewBy, boolean active, String by, Instant at) {}

    /** A short answer as it is written. */
    record NewSnippet(
            String topic, String question, String text, List<String> categories, String reviewBy, boolean active) {}

    /** A task goes on without short answers. */
    @Component("snippetsAway")
    class Away extends Absent<Snippets> {
        Away() {
            super(Snippets.class);
        }
    }
}
