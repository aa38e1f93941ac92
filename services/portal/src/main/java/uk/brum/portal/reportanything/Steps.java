package uk.brum.portal.reportanything;

import feign.FeignException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.portal.reports.Report;
import uk.brum.portal.reports.ServiceRequests;

/** Which page comes after which. */
@Component
class Steps {

    private final Catalogue catalogue;
    private final ServiceRequests reports;
    private final WaitingWaste waste;

    Steps(Catalogue catalogue, ServiceRequests reports, WaitingWaste waste) {
        this.catalogue = catalogue;
        this.reports = reports;
        this.waste = waste;
    }

    Category category(String code) {
        try {
            return catalogue.byCode(code);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("category " + code);
        }
    }

    static String start(String code) {
        return "redirect:/report/" + code;
    }

    /** After the place: what was reported there before, then the questions. */
    String afterPlace(Category category, ReportDraft draft) {
        return already(category, draft).isEmpty() && waiting(category, draft).isEmpty()
                ? afterQuestion(category, null, draft)
                : "redirect:/report/" + category.code() + "/already";
    }

    String afterQuestion(Category category, @Nullable String question, ReportDraft draft) {
        return "redirect:/report/" + category.code() + "/" + page(category.after(question, draft.answers()));
    }

    /** The page of a question, or the one after the last. */
    static String page(@Nullable Question next) {
        return next == null ? "details" : "questions/" + next.code();
    }

    static String afterDetails(String code, boolean known) {
        return "redirect:/report/" + code + (known ? "/check" : "/contact");
    }

    /** Open reports of the same kind near the place; none when they cannot be read, since the report itself matters more. */
    List<Report> already(Category category, ReportDraft draft) {
        Spot spot = draft.spot();
        Double lat = spot == null ? null : spot.lat();
        Double lon = spot == null ? null : spot.lon();
        if (lat == null || lon == null || category.isPrivate()) {
            return List.of();
        }
        int metres = Math.clamp(category.repeats().radiusMetres(), 1, 1000);
        return Part.of(() -> {
                    try {
                        return reports.openNear(category.code(), lat, lon, metres).items().stream()
                                .limit(5)
                                .toList();
                    } catch (FeignException.FeignClientException e) {
                        return List.<Report>of();
                    }
                })
                .orElse(List.of());
    }

    /** Why nothing is taken about that point, in words; null when it is, or when nobody can say. */
    @Nullable
    String refused(Category category, Spot spot) {
        Double lat = spot.lat();
        Double lon = spot.lon();
        if (lat == null || lon == null) {
            return null;
        }
        try {
            waste.near(category.code(), lat, lon, null);
            return null;
        } catch (FeignException.UnprocessableEntity e) {
            return Refusal.of(e).detail();
        } catch (FeignException.FeignClientException | ServiceAway e) {
            return null; // it is asked again when the report is sent
        }
    }

    /** Why waste may lie there without being dumped, in words; none when nobody can say. */
    List<String> waiting(Category category, ReportDraft draft) {
        Spot spot = draft.spot();
        Double lat = spot == null ? null : spot.lat();
        Double lon = spot == null ? null : spot.lon();
        if (spot == null || lat == null || lon == null || !Boolean.TRUE.equals(category.waitingWaste())) {
            return List.of();
        }
        String uprn = spot.kind().equals("uprn") ? spot.id() : null;
        return Part.of(() -> {
                    try {
                        return waste.near(category.code(), lat, lon, uprn).waitingWaste().stream()
                                .map(WaitingWaste.Waiting::message)
                                .toList();
                    } catch (FeignException.FeignClientException e) {
                        return List.<String>of();
                    }
                })
                .orElse(List.of());
    }

    /** The answers to the questions that are asked after all, and those words. */
    static Map<String, List<String>> asked(Category category, ReportDraft draft) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Question question : category.questions()) {
            List<String> given = draft.answers().getOrDefault(question.code(), List.of());
            if (question.asked(asked) && !given.isEmpty()) {
                asked.put(question.code(), given);
            }
        }
        return asked;
    }

    /** The first question that must still be answered, or null. */
    static @Nullable Question missing(Category category, Map<String, List<String>> asked) {
        return category.questions().stream()
                .filter(question -> question.required() && question.asked(asked) && !asked.containsKey(question.code()))
                .findFirst()
                .orElse(null);
    }
}
