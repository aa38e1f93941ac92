package uk.brum.binschedules.schedules.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.Homes;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Notes;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.security.PublicEndpoint;

/**
 * A home's collections for everybody, as JSON or as a list for bin-day apps. A third of the city asks on one evening, so
 * parameters are read and bytes are written without Spring's validation and converters, which cost half as much again
 * as the whole request.
 */
@RestController
class CollectionsController {

    private static final String A_MINUTE = "max-age=60, public";
    private static final int MOST_MONTHS = 12;

    private final Homes homes;
    private final Notes notes;
    private final Almanac almanac;
    private final CollectionAnswers answers;
    private final Clock clock;

    CollectionsController(Homes homes, Notes notes, Almanac almanac, CollectionAnswers answers, Clock clock) {
        this.homes = homes;
        this.notes = notes;
        this.almanac = almanac;
        this.answers = answers;
        this.clock = clock;
    }

    @PublicEndpoint
    @GetMapping(value = "/api/bins/v1/properties/{uprn}/collections", produces = MediaType.APPLICATION_JSON_VALUE)
    void collections(@PathVariable String uprn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LocalDate today = LondonTime.dateAt(clock.instant());
        CollectionAnswers.Question question = question(request, today);
        Uprn asked = Asked.uprnOf(uprn);
        Home home = homes.find(asked).orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.HomeUnknown()));
        CollectionAnswers.Answer answer = answers.answer(almanac.current(), today, home, notes.of(asked), question);
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE);
        response.setHeader(HttpHeaders.ETAG, answer.tag());
        if (Tags.known(request.getHeader(HttpHeaders.IF_NONE_MATCH), answer.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = answer.bodyFor(asked);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static CollectionAnswers.Question question(HttpServletRequest request, LocalDate today) {
        if (request.getQueryString() == null) {
            return new CollectionAnswers.Question(DateRange.asked(null, null, today, MOST_MONTHS), false);
        }
        String format = request.getParameter("format");
        if (format != null && !format.equals("json") && !format.equals("ukbcd")) {
            throw Words.wrong("format", "Choose json or ukbcd.");
        }
        DateRange range = DateRange.asked(date(request, "from"), date(request, "to"), today, MOST_MONTHS);
        return new CollectionAnswers.Question(range, "ukbcd".equals(format));
    }

    private static @Nullable LocalDate date(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Words.wrong(name, "Use a date like 2026-11-23.");
        }
    }
}
