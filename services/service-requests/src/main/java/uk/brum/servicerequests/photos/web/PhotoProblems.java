package uk.brum.servicerequests.photos.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals of photos as problems; a report with photos is refused the same way. */
@RestControllerAdvice
@Order(0)
public class PhotoProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PhotoRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), request);
    }

    /** The problem of a refusal. */
    public static ProblemType type(PhotoRefusal refusal) {
        return switch (refusal) {
            case PhotoRefusal.PhotoUnknown _ -> problem("photo-unknown", NOT_FOUND, "We could not find that photo");
            case PhotoRefusal.TooManyBytes _ -> PlatformProblems.TOO_LARGE;
            case PhotoRefusal.TooManyPixels _,
                    PhotoRefusal.NotAPhoto _,
                    PhotoRefusal.OtherKindThanItSays _,
                    PhotoRefusal.UnusualPhoto _,
                    PhotoRefusal.DamagedPhoto _ ->
                problem("photo-refused", UNPROCESSABLE_CONTENT, "We cannot take this photo");
            case PhotoRefusal.IdTaken _ -> problem("photo-id-used", CONFLICT, "That id was used for another photo");
            case PhotoRefusal.UsedBefore _ -> problem("photo-used", CONFLICT, "A photo belongs to another report");
            case PhotoRefusal.TooMany _ ->
                problem("too-many-photos", UNPROCESSABLE_CONTENT, "There are too many photos");
            case PhotoRefusal.AreaOutside _ ->
                problem("area-outside", UNPROCESSABLE_CONTENT, "An area lies outside the photo");
            case PhotoRefusal.ChangedMeanwhile _ -> PlatformProblems.STALE;
            case PhotoRefusal.Busy _ -> PlatformProblems.UNAVAILABLE;
        };
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("service-requests", name, status, title);
    }
}
