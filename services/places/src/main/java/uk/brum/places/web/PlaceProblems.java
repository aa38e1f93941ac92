package uk.brum.places.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.places.domain.PlaceRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** What the gazetteer refuses, as problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlaceProblems {

    record Problem(ProblemType type, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PlaceRefused refused, HttpServletRequest request) {
        Problem problem = problem(refused);
        return Problems.response(problem.type(), problem.detail(), request);
    }

    static Problem problem(PlaceRefused refused) {
        return switch (refused) {
            case PlaceRefused.AddressUnknown unknown ->
                new Problem(
                        notFound("address-unknown", "We do not know that address"),
                        "We have no address with that property number.");
            case PlaceRefused.StreetUnknown unknown ->
                new Problem(
                        notFound("street-unknown", "We do not know that street"),
                        "We have no street with that street number.");
            case PlaceRefused.WardUnknown unknown ->
                new Problem(
                        notFound("ward-unknown", "We do not know that ward"), "Birmingham has no ward with that code.");
            case PlaceRefused.OutsideEveryWard outside ->
                new Problem(
                        notFound("outside-every-ward", "That place is not in Birmingham"),
                        "That point is not in any of the wards of Birmingham.");
            case PlaceRefused.SearchNeedsOneThing neither ->
                new Problem(
                        badRequest("search-needs-one-thing", "Search by postcode or by words"),
                        "Enter a postcode, or part of an address, but not both.");
            case PlaceRefused.PostcodeNotRecognised not ->
                new Problem(
                        badRequest("postcode-not-recognised", "That is not a postcode"),
                        "Enter a full postcode, like B13 8DC.");
            case PlaceRefused.PointNeedsOnePair neither ->
                new Problem(
                        badRequest("point-needs-one-pair", "Give one pair of coordinates"),
                        "Give latitude and longitude, or easting and northing.");
        };
    }

    private static ProblemType notFound(String name, String title) {
        return new ProblemType("places", name, HttpStatus.NOT_FOUND, title);
    }

    private static ProblemType badRequest(String name, String title) {
        return new ProblemType("places", name, HttpStatus.BAD_REQUEST, title);
    }
}
