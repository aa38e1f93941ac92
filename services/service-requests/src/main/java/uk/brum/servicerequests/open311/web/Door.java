package uk.brum.servicerequests.open311.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.starter.problem.ProblemException;

/**
 * Where every call of GeoReport v2 comes in and goes out: parameters are read, the one city is checked, the answer is
 * written in its format, and whatever goes wrong is told in the error format of the specification.
 */
@Component
class Door {

    static final String JURISDICTION = "birmingham.gov.uk";

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    /** Makes the answer from the parameters of the call. */
    interface Work extends Function<Parameters, Views.View> {}

    /** Answers in a format. */
    void answer(Format format, HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        Views.View view;
        int status = HttpServletResponse.SC_OK;
        try {
            Parameters parameters = new Parameters(request.getParameterMap());
            checkJurisdiction(parameters);
            view = work.apply(parameters);
        } catch (RuntimeException e) {
            List<Fault> faults = faults(e);
            status = Fault.statusOf(faults);
            view = Views.errors(faults);
        }
        write(format, status, view, request, response);
    }

    /** The part of a file's name before its format; a format that we do not have is not found. */
    static String stem(String file) {
        if (Format.of(file).isEmpty()) {
            throw new GeoReportRefused(Fault.notFound("Ask for .xml or .json."));
        }
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static void checkJurisdiction(Parameters parameters) {
        String jurisdiction = parameters.text("jurisdiction_id");
        if (jurisdiction != null && !jurisdiction.toLowerCase(Locale.ROOT).equals(JURISDICTION)) {
            throw new GeoReportRefused(Fault.notFound("There is no jurisdiction_id " + jurisdiction
                    + " here. Leave it out or send " + JURISDICTION + "."));
        }
    }

    private static List<Fault> faults(RuntimeException e) {
        return switch (e) {
            case GeoReportRefused refused -> refused.faults();
            case CatalogueRefused refused -> faults(refused.refusal());
            case PhotoRefused refused ->
                List.of(Fault.badRequest(refused.refusal().detail()));
            case RequestRefused refused ->
                List.of(Fault.badRequest(refused.refusal().detail()));
            case ProblemException problem ->
                List.of(
                        problem.type().status().is5xxServerError()
                                ? new Fault(problem.type().status().value(), problem.detail())
                                : Fault.badRequest(problem.detail()));
            case MaxUploadSizeExceededException _ ->
                List.of(new Fault(413, "Send six photos of at most 10 megabytes each."));
            case MultipartException _, InvalidParameterException _, RequestRejectedException _ ->
                List.of(Fault.badRequest("Part of the address or of the form cannot be decoded."));
            case MongoException _ ->
                List.of(new Fault(503, "We cannot answer for a moment. Try again in a few seconds."));
            default -> {
                log.error("A call of Open311 failed", e);
                yield List.of(new Fault(500, "Sorry, something went wrong here. Try again later."));
            }
        };
    }

    private static List<Fault> faults(CatalogueRefusal refusal) {
        return switch (refusal) {
            case CatalogueRefusal.AnswersWrong(var answers) ->
                answers.stream()
                        .map(wrong -> Fault.badRequest("attribute[" + wrong.question() + "]: " + wrong.message() + "."))
                        .toList();
            case CatalogueRefusal.FormStopped(var question, var stop) ->
                List.of(Fault.badRequest("attribute[" + question.code() + "]: " + stop.advice()));
            case CatalogueRefusal.CategoryUnknown _ -> List.of(Fault.notFound(refusal.detail()));
            default -> List.of(Fault.badRequest(refusal.detail()));
        };
    }

    static void write(
            Format format, int status, Views.View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = Rendering.bytes(format, view.root(), view.node());
        response.setStatus(status);
        ContentTypeToTheLetter.set(request, response, format.contentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
