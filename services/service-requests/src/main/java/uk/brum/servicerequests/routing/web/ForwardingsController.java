package uk.brum.servicerequests.routing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.routing.application.TryAgain;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwardings;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.problem.ProblemType;

/** Requests that go or went to contractors; what failed is seen here and started again. */
@RestController
@RequestMapping("/api/requests/v1/forwardings")
@PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','ADMINISTRATOR')")
class ForwardingsController {

    static final ProblemType NOT_FAILED = new ProblemType(
            "service-requests", "forwarding-not-failed", HttpStatus.CONFLICT, "Nothing of it has failed");

    private static final String REFERENCE = "SR-[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final String REFERENCE_MESSAGE = "A reference looks like SR-7K2M-9QXD";

    private final Forwardings forwardings;
    private final TryAgain tryAgain;

    ForwardingsController(Forwardings forwardings, TryAgain tryAgain) {
        this.forwardings = forwardings;
        this.tryAgain = tryAgain;
    }

    /** Where requests on their way stand. */
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("in-doubt")
        IN_DOUBT,
        @JsonProperty("token")
        TOKEN,
        @JsonProperty("sent")
        SENT,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("failed")
        FAILED
    }

    /** A request on its way. */
    record ForwardingView(
            String reference,
            String contractor,
            String serviceCode,
            State state,
            int attempts,
            Instant since,
            @Nullable String theirNumber,
            @Nullable String trouble) {

        static ForwardingView of(Forwarding forwarding) {
            return new ForwardingView(
                    forwarding.reference(),
                    forwarding.contractor(),
                    forwarding.serviceCode(),
                    State.valueOf(forwarding.state().name()),
                    forwarding.attempts(),
                    forwarding.since(),
                    forwarding.theirs(),
                    forwarding.trouble());
        }
    }

    /** Several of them. */
    record ForwardingList(List<ForwardingView> items) {}

    @GetMapping
    ForwardingList list(
            @RequestParam(required = false)
                    @Pattern(regexp = "waiting|in-doubt|token|sent|ended|failed", message = "There is no such state")
                    @Nullable
                    String state,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        Forwarding.State wanted = state == null
                ? null
                : Forwarding.State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new ForwardingList(
                forwardings.in(wanted, limit).stream().map(ForwardingView::of).toList());
    }

    @GetMapping("/{reference}")
    ForwardingList of(@PathVariable @Pattern(regexp = REFERENCE, message = REFERENCE_MESSAGE) String reference) {
        return new ForwardingList(
                forwardings.of(reference).stream().map(ForwardingView::of).toList());
    }

    @PreAuthorize("hasAnyRole('SUPERVISOR','ADMINISTRATOR')")
    @PostMapping("/{reference}/another-try")
    ForwardingView again(@PathVariable @Pattern(regexp = REFERENCE, message = REFERENCE_MESSAGE) String reference) {
        return tryAgain.again(reference)
                .map(ForwardingView::of)
                .orElseThrow(() -> new ProblemException(
                        NOT_FAILED, "Nothing of this request has failed on its way to a contractor."));
    }
}
