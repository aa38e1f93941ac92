package uk.brum.portal.reportanything;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;

/** What can be reported, as service-requests keeps it; nobody needs a token for it. */
@FeignClient(
        name = "service-requests",
        contextId = "catalogue",
        url = "${brum.urls.service-requests}",
        fallbackFactory = Catalogue.Away.class)
public interface Catalogue {

    @GetMapping("/api/requests/v1/categories")
    Listing find(@RequestParam(name = "q", required = false) @Nullable String words);

    @GetMapping("/api/requests/v1/categories/{code}")
    Category byCode(@PathVariable("code") String code);

    /** Categories in the order of the tree. */
    record Listing(List<Item> items) {}

    /** A category in short. */
    record Item(
            String code,
            String name,
            List<String> path,
            String description,
            String visibility,
            boolean inSeason,
            String team) {}

    /** A category with its questions. */
    record Category(
            String code,
            String name,
            String description,
            String visibility,
            boolean anonymousAllowed,
            @Nullable Boolean waitingWaste,
            Repeats repeats,
            Owner owner,
            List<Question> questions) {

        /** Whether somebody else than the council looks after it. */
        public boolean elsewhere() {
            return "other-body".equals(owner.kind());
        }

        public boolean isPrivate() {
            return "private".equals(visibility);
        }

        /** The next question to ask after these answers, or null. */
        @Nullable
        Question after(@Nullable String question, Map<String, ? extends List<String>> answers) {
            boolean past = question == null;
            for (Question one : questions) {
                if (past && one.asked(answers)) {
                    return one;
                }
                past = past || one.code().equals(question);
            }
            return null;
        }

        public @Nullable Question question(String code) {
            return questions.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** How near an earlier report must be to be the same. */
    record Repeats(int radiusMetres) {}

    /** Who is responsible. */
    record Owner(String kind, String name, @Nullable String link) {}

    /** Without the catalogue nothing can be chosen: the page says so. */
    @Component
    class Away extends Absent<Catalogue> {
        Away() {
            super(Catalogue.class);
        }
    }
}
