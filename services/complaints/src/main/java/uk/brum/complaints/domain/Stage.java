package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.policy.London;

/**
 * One stage of a complaint.
 *
 * @param number from 1
 * @param askedAt when the complaint, or the request for this stage, reached us
 * @param why why the complainant asked for this stage; empty at stage 1
 * @param handlers everybody who ever handled it, the present one last
 * @param acknowledgedAt null until then
 * @param response null until then
 * @param declined null unless it was refused to look into it
 * @param lateRequest for the next stage, while it waits for a decision; null otherwise
 * @param openUntil the last day to ask for the next stage or the ombudsman; null until then, and in what is stored of old
 */
public record Stage(
        int number,
        Instant askedAt,
        String why,
        List<String> handlers,
        @Nullable Instant acknowledgedAt,
        List<Extension> extensions,
        @Nullable Response response,
        @Nullable Declined declined,
        @Nullable LocalDate openUntil,
        @Nullable LateRequest lateRequest) {

    private static final int MONTHS_TO_THE_OMBUDSMAN = 12;

    public Stage {
        handlers = List.copyOf(handlers);
        extensions = List.copyOf(extensions);
    }

    /** A stage that was not refused. */
    public Stage(
            int number,
            Instant askedAt,
            String why,
            List<String> handlers,
            @Nullable Instant acknowledgedAt,
            List<Extension> extensions,
            @Nullable Response response) {
        this(number, askedAt, why, handlers, acknowledgedAt, extensions, response, null, null, null);
    }

    static Stage begun(int number, Instant askedAt, String why) {
        return new Stage(number, askedAt, why, List.of(), null, List.of(), null);
    }

    /** Who handles it now, null when nobody does yet. */
    public @Nullable String handler() {
        return handlers.isEmpty() ? null : handlers.getLast();
    }

    Stage handledBy(String handler) {
        Stream<String> others = handlers.stream().filter(one -> !one.equals(handler));
        List<String> all = Stream.concat(others, Stream.of(handler)).toList();
        return new Stage(number, askedAt, why, all, acknowledgedAt, extensions, response);
    }

    Stage acknowledged(Instant at) {
        return new Stage(number, askedAt, why, handlers, at, extensions, response);
    }

    Stage extended(Extension extension) {
        List<Extension> all =
                Stream.concat(extensions.stream(), Stream.of(extension)).toList();
        return new Stage(number, askedAt, why, handlers, acknowledgedAt, all, response);
    }

    Stage answered(Response answer, @Nullable LocalDate open) {
        return new Stage(number, askedAt, why, handlers, acknowledgedAt, extensions, answer, null, open, lateRequest);
    }

    /** The last day to ask for what comes after it; null while there is nothing to ask about. */
    @Nullable
    LocalDate lastDay() {
        if (openUntil != null) {
            return openUntil;
        }
        if (response != null) {
            LocalDate next = response.escalateBy();
            return next == null ? London.day(response.at()).plusMonths(MONTHS_TO_THE_OMBUDSMAN) : next;
        }
        return declined == null ? null : London.day(declined.at()).plusMonths(MONTHS_TO_THE_OMBUDSMAN);
    }

    /** The answer left the house later than it was written, and too late. */
    Stage answeredLate() {
        return response == null
                ? this
                : answered(
                        new Response(
                                response.at(),
                                response.by(),
                                response.summary(),
                                response.outcome(),
                                true,
                                response.escalateBy()),
                        openUntil);
    }

    Stage declined(Declined refusal, LocalDate open) {
        return new Stage(number, askedAt, why, handlers, acknowledgedAt, extensions, response, refusal, open, null);
    }

    Stage askedLate(@Nullable LateRequest request) {
        return new Stage(
                number, askedAt, why, handlers, acknowledgedAt, extensions, response, declined, openUntil, request);
    }
}
