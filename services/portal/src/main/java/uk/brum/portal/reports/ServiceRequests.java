package uk.brum.portal.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.behalf.Caller;
import uk.brum.portal.problems.Absent;

/** Reports at service-requests, as everybody or as the person who is signed in. */
@FeignClient(
        name = "service-requests",
        url = "${brum.urls.service-requests}",
        configuration = WhoeverCalls.class,
        fallbackFactory = ServiceRequests.Away.class)
public interface ServiceRequests {

    @PostMapping("/api/requests/v1/requests")
    Receipt report(@RequestHeader("Idempotency-Key") String key, @RequestBody NewReport report);

    @PutMapping(path = "/api/requests/v1/photos/{id}", consumes = "image/jpeg")
    Photo uploadJpeg(@PathVariable("id") String id, @RequestBody byte[] content);

    @PutMapping(path = "/api/requests/v1/photos/{id}", consumes = "image/png")
    Photo uploadPng(@PathVariable("id") String id, @RequestBody byte[] content);

    @GetMapping(path = "/api/requests/v1/photos/{id}", produces = "image/jpeg, application/problem+json")
    byte[] photo(
            @PathVariable("id") String id,
            @RequestHeader(name = "Reporter-Key", required = false) @Nullable String reporterKey);

    @GetMapping("/api/requests/v1/requests/{reference}")
    Report byReference(
            @PathVariable("reference") String reference,
            @RequestHeader(name = "Reporter-Key", required = false) @Nullable String reporterKey);

    @GetMapping("/api/requests/v1/requests")
    Page inWard(@RequestParam("ward") String ward, @RequestParam("limit") int limit);

    @GetMapping("/api/requests/v1/requests?status=open")
    Page openNear(
            @RequestParam("category") String category,
            @RequestParam("lat") double lat,
            @RequestParam("lon") double lon,
            @RequestParam("radius") int metres);

    @GetMapping("/api/requests/v1/me/requests")
    Page mine(
            @RequestParam("limit") int limit, @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @PostMapping("/api/requests/v1/requests/{reference}/notes")
    Report add(
            @PathVariable("reference") String reference,
            @RequestHeader(name = "Reporter-Key", required = false) @Nullable String reporterKey,
            @RequestBody Text note);

    @PostMapping("/api/requests/v1/requests/{reference}/challenges")
    Report challenge(
            @PathVariable("reference") String reference,
            @RequestHeader(name = "Reporter-Key", required = false) @Nullable String reporterKey,
            @RequestBody Text why);

    /** What a person sends. */
    record NewReport(
            String category,
            NewPlace place,
            @Nullable String description,
            java.util.Map<String, List<String>> answers,
            List<String> photos,
            @Nullable Contact contact,
            @Nullable OnBehalfOf onBehalfOf,
            String channel) {}

    /** Where it is; at least one of them. */
    record NewPlace(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String uprn,
            @Nullable String usrn,
            @Nullable String words) {}

    /** How to reach somebody who did not sign in. */
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** For whom staff report: an account, or a name and how to reach them. */
    record OnBehalfOf(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        public static OnBehalfOf of(Caller caller) {
            return caller.personId() != null
                    ? new OnBehalfOf(caller.personId(), null, null, null)
                    : new OnBehalfOf(null, caller.name(), caller.email(), caller.phone());
        }
    }

    /** A photo that was taken. */
    record Photo(String photoId) {}

    /** Words. */
    record Text(String text) {}

    /** Some reports. */
    record Page(List<Report> items, @Nullable String next) {}

    /** Nothing can be reported without service-requests; what was written stays in the form. */
    @Component
    class Away extends Absent<ServiceRequests> {
        Away() {
            super(ServiceRequests.class);
        }
    }
}
