package uk.brum.servicerequests.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.catalogue.application.AcceptAnswers;
import uk.brum.servicerequests.catalogue.application.ChangeCategory;
import uk.brum.servicerequests.catalogue.application.FindCategories;
import uk.brum.servicerequests.catalogue.domain.Answers;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersions;
import uk.brum.servicerequests.catalogue.domain.Form;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** What can be reported, for everybody; its history for staff; its changes for administrators. */
@RestController
@RequestMapping("/api/requests/v1/categories")
class CategoriesController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(java.time.Duration.ofMinutes(1)).cachePublic();

    private final FindCategories find;
    private final AcceptAnswers accept;
    private final ChangeCategory change;
    private final CategoryVersions versions;
    private final Clock clock;

    CategoriesController(
            FindCategories find, AcceptAnswers accept, ChangeCategory change, CategoryVersions versions, Clock clock) {
        this.find = find;
        this.accept = accept;
        this.change = change;
        this.versions = versions;
        this.clock = clock;
    }

    /** Answers to try. */
    record AnswersRequest(
            @NotNull(message = "Send the answers") @Size(max = 60, message = "Send up to 60 answers")
            Map<String, Object> answers) {}

    /** Answers that are complete and right, in the words of the form. */
    record AnswersView(String category, List<Told> answers) {

        /** A question and its answer. */
        record Told(String code, String question, List<String> answers, boolean confidential) {}

        static AnswersView of(AcceptAnswers.Accepted accepted) {
            return new AnswersView(
                    accepted.category().code(),
                    accepted.category().form().told(accepted.answers()).stream()
                            .map(AnswersView::told)
                            .toList());
        }

        private static Told told(Form.Told told) {
            return new Told(told.code(), told.question(), told.answers(), told.confidential());
        }
    }

    /** A new version. */
    record VersionRequest(
            @Min(value = 0, message = "Use 0 or more")
            @Max(value = 100_000, message = "Send the revision that you read")
            int basedOn,

            @NotNull(message = "Say why") @Size(min = 3, max = 300, message = "Say why in 3 to 300 characters")
            String why,

            @Nullable Boolean withdrawn,
            @NotNull(message = "Send the category") @Valid CategoryShape category) {}

    /** A category's history, oldest first. */
    record VersionList(List<VersionView> items) {}

    @PublicEndpoint
    @GetMapping
    ResponseEntity<CategoryList> list(
            @RequestParam(required = false) @Nullable @Size(max = 100, message = "Use up to 100 characters") String q,
            @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate asked = day == null ? today() : day;
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(CategoryList.of(asked, find.find(q, asked)));
    }

    @PublicEndpoint
    @GetMapping("/{code}")
    ResponseEntity<CategoryShape> get(
            @PathVariable @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE) String code,
            @RequestParam(required = false) @Nullable LocalDate day) {
        Category category = find.byCode(code, day == null ? today() : day).orElseThrow(CategoriesController::unknown);
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(CategoryShape.of(category));
    }

    @PublicEndpoint
    @PostMapping("/{code}/answers/check")
    AnswersView check(
            @PathVariable @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE) String code,
            @Valid @RequestBody AnswersRequest given) {
        return AnswersView.of(accept.accept(code, Answers.of(new TreeMap<>(given.answers())), clock.instant()));
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER','ANALYST','ADMINISTRATOR')")
    @GetMapping("/{code}/versions")
    VersionList history(
            @PathVariable @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE) String code) {
        List<CategoryVersion> all = versions.of(code);
        if (all.isEmpty()) {
            throw unknown();
        }
        return new VersionList(VersionView.all(all));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PutMapping("/{code}/versions/{from}")
    VersionView put(
            @PathVariable @Pattern(regexp = CategoryShape.CODE, message = CategoryShape.CODE_MESSAGE) String code,
            @PathVariable LocalDate from,
            @Valid @RequestBody VersionRequest wanted,
            Caller caller) {
        if (!code.equals(wanted.category().code())) {
            throw new CatalogueRefused(
                    new CatalogueRefusal.VersionRefused(List.of("The category's code is not the one in the address.")));
        }
        CategoryVersion version = change.change(
                new ChangeCategory.Wanted(
                        wanted.category().toCategory(),
                        from,
                        wanted.basedOn(),
                        Boolean.TRUE.equals(wanted.withdrawn())),
                caller.id(),
                wanted.why().strip());
        List<VersionView> all = VersionView.all(versions.of(code));
        return all.get(version.revision() - 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static CatalogueRefused unknown() {
        return new CatalogueRefused(new CatalogueRefusal.CategoryUnknown());
    }
}
