package uk.brum.starter.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns every exception that leaves a handler into a problem. The last in the row: a service's own advice goes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** One thing to put right: where (JSON pointer or parameter name), which rule, and what to do. */
    record Mistake(String pointer, String rule, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e, HttpServletRequest request) {
        return Problems.response(e.type(), e.detail(), e.members(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidBody(MethodArgumentNotValidException e, HttpServletRequest request) {
        List<Mistake> mistakes = new ArrayList<>();
        for (FieldError field : e.getBindingResult().getFieldErrors()) {
            mistakes.add(new Mistake(
                    pointer(field.getField()),
                    String.valueOf(field.getCode()),
                    // what cannot be converted comes with the words of a program
                    field.isBindingFailure()
                            ? "This is not in the form we need"
                            : String.valueOf(field.getDefaultMessage())));
        }
        e.getBindingResult()
                .getGlobalErrors()
                .forEach(error -> mistakes.add(
                        new Mistake("", String.valueOf(error.getCode()), String.valueOf(error.getDefaultMessage()))));
        return invalid(mistakes, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidParameter(HandlerMethodValidationException e, HttpServletRequest request) {
        List<Mistake> mistakes = new ArrayList<>();
        e.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> mistakes.add(new Mistake(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                firstCode(error.getCodes()),
                                String.valueOf(error.getDefaultMessage())))));
        return invalid(mistakes, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidValue(ConstraintViolationException e, HttpServletRequest request) {
        return invalid(
                e.getConstraintViolations().stream()
                        .map(violation -> new Mistake(
                                pointer(violation.getPropertyPath().toString()), "invalid", violation.getMessage()))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return invalid(List.of(new Mistake(e.getName(), "type", "This is not in the form we need")), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(ServletRequestBindingException e, HttpServletRequest request) {
        String name =
                e instanceof MissingRequestHeaderException header ? header.getHeaderName() : "A part of the request";
        return Problems.response(PlatformProblems.MALFORMED, name + " is missing.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return Problems.response(
                PlatformProblems.MALFORMED,
                "The request is not in the form we need. Check for missing, misspelt or extra fields.",
                request);
    }

    /**
     * Parameters that cannot be decoded, bodies that are not what their Content-Type says, and names of parameters or
     * values of headers with characters that no client of ours needs: Spring Security looks at those only when a handler
     * reads them.
     */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> undecodable(RuntimeException e, HttpServletRequest request) {
        return Problems.response(
                PlatformProblems.MALFORMED, "Part of the address or of the content cannot be decoded.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return Problems.response(PlatformProblems.TOO_LARGE, "Send something smaller.", request);
    }

    /** Security decides what these mean; its answers are problems too. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoWriteConcernException.class,
        MongoInterruptedException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(MongoException e, HttpServletRequest request) {
        log.warn("The database is away: {}", e.getClass().getSimpleName());
        return Problems.response(
                PlatformProblems.UNAVAILABLE,
                "We could not reach our records. Nothing was lost; please try again in a moment.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            ProblemType type = ofStatus(known.getStatusCode().value());
            ResponseEntity<ProblemDetail> answer = Problems.response(type, detailOf(type), request);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(headers -> {
                        headers.addAll(answer.getHeaders());
                        known.getHeaders().forEach(headers::putIfAbsent);
                    })
                    .body(answer.getBody());
        }
        log.error("Unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), e);
        return Problems.response(
                PlatformProblems.FAILED, "We have been told about it. Please try again later.", request);
    }

    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> PlatformProblems.SIGN_IN_NEEDED;
            case 403 -> PlatformProblems.NOT_ALLOWED;
            case 404 -> PlatformProblems.NOT_FOUND;
            case 405 -> PlatformProblems.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblems.NOT_ACCEPTABLE;
            case 413 -> PlatformProblems.TOO_LARGE;
            case 415 -> PlatformProblems.UNSUPPORTED_FORMAT;
            case 503 -> PlatformProblems.UNAVAILABLE;
            default -> status < 500 ? PlatformProblems.MALFORMED : PlatformProblems.FAILED;
        };
    }

    static String detailOf(ProblemType type) {
        return switch (type.name()) {
            case "not-found" -> "Check the address or the reference.";
            case "method-not-allowed" -> "Another method is needed; see the Allow header.";
            case "sign-in-needed" -> "Sign in and try again.";
            case "not-allowed" -> "If you think you should be, ask the council.";
            case "unexpected" -> "We have been told about it. Please try again later.";
            default -> type.title() + ".";
        };
    }

    private static ResponseEntity<ProblemDetail> invalid(List<Mistake> mistakes, HttpServletRequest request) {
        String detail = mistakes.size() == 1
                ? mistakes.getFirst().message()
                : "There are " + mistakes.size() + " things to put right.";
        return Problems.response(PlatformProblems.INVALID, detail, Map.of("errors", mistakes), request);
    }

    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String firstCode(String @org.jspecify.annotations.Nullable [] codes) {
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }
}
