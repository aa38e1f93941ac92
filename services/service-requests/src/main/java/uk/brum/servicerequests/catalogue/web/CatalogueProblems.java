package uk.brum.servicerequests.catalogue.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Owner;
import uk.brum.servicerequests.catalogue.domain.WrongAnswer;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals of the catalogue as problems; a report that it refuses answers the same. */
@RestControllerAdvice
@Order(0)
public class CatalogueProblems {

    /** One answer to put right. */
    record Mistake(String pointer, String rule, String message) {
        static Mistake of(WrongAnswer wrong) {
            String escaped = wrong.question().replace("~", "~0").replace("/", "~1");
            String shown = escaped.length() <= 60 ? escaped : escaped.substring(0, 60);
            return new Mistake("/answers/" + shown, wrong.rule(), wrong.message());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CatalogueRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), members(e.refusal()), request);
    }

    /** The problem of a refusal. */
    public static ProblemType type(CatalogueRefusal refusal) {
        return switch (refusal) {
            case CatalogueRefusal.CategoryUnknown _ ->
                problem("category-unknown", NOT_FOUND, "There is no such category");
            case CatalogueRefusal.OutOfSeason _ ->
                problem("out-of-season", UNPROCESSABLE_CONTENT, "This cannot be reported at this time of year");
            case CatalogueRefusal.AnswersWrong _ ->
                problem("answers-wrong", UNPROCESSABLE_CONTENT, "Some answers need to be put right");
            case CatalogueRefusal.FormStopped _ ->
                problem("form-stopped", UNPROCESSABLE_CONTENT, "This is not something to report here");
            case CatalogueRefusal.VersionRefused _ ->
                problem("version-refused", UNPROCESSABLE_CONTENT, "The category cannot be changed like this");
            case CatalogueRefusal.ChangedMeanwhile _ ->
                problem("category-changed", CONFLICT, "This category has changed since you read it");
        };
    }

    private static Map<String, ?> members(CatalogueRefusal refusal) {
        return switch (refusal) {
            case CatalogueRefusal.AnswersWrong(List<WrongAnswer> answers) ->
                Map.of("errors", answers.stream().limit(100).map(Mistake::of).toList());
            case CatalogueRefusal.FormStopped stopped -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("question", stopped.question().code());
                Owner owner = stopped.stop().owner();
                if (owner != null) {
                    members.put("owner", CategoryShape.OwnerShape.of(owner));
                }
                yield members;
            }
            case CatalogueRefusal.ChangedMeanwhile(int revision) -> Map.of("revision", revision);
            default -> Map.of();
        };
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("service-requests", name, status, title);
    }
}
