package uk.brum.servicerequests.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.open311.application.FindPublicReports;
import uk.brum.servicerequests.open311.application.KeyCheck;
import uk.brum.servicerequests.open311.application.PostUpdate;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.starter.security.PublicEndpoint;

/** What has happened to requests, in mySociety's extension. */
@RestController
@RequestMapping("/open311/v2")
class UpdatesController {

    private final Door door;
    private final FindPublicReports reports;
    private final PostUpdate post;
    private final KeyCheck keys;
    private final Clock clock;

    UpdatesController(Door door, FindPublicReports reports, PostUpdate post, KeyCheck keys, Clock clock) {
        this.door = door;
        this.reports = reports;
        this.post = post;
        this.keys = keys;
        this.clock = clock;
    }

    @PublicEndpoint
    @GetMapping("/servicerequestupdates.{format:xml|json}")
    void find(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(
                Format.of(format).orElseThrow(),
                request,
                response,
                parameters -> Views.updates(reports.updates(Asked.wanted(parameters, clock.instant()))));
    }

    @PublicEndpoint
    @PostMapping("/servicerequestupdates.{format:xml|json}")
    void post(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(Format.of(format).orElseThrow(), request, response, parameters -> {
            Sent.checkIsForm(request);
            ApiKey key = keys.require(Sent.key(parameters, request));
            return Views.createdUpdate(post.post(key, Sent.update(parameters)));
        });
    }
}
