package uk.brum.servicerequests.requests.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Experience;
import uk.brum.servicerequests.requests.domain.Experience.Outlook;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.web.Views.Due;
import uk.brum.servicerequests.requests.web.Views.Receipt;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.RelayHealth;
import uk.brum.workingtime.Clockwork;

/** Answers with requests, whole or with the fields that were asked for. */
@Component
class Presenting {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(Clockwork.LONDON);

    private final RelayHealth relay;
    private final Experience experience;
    private final JsonMapper json;

    Presenting(RelayHealth relay, Experience experience, JsonMapper json) {
        this.relay = relay;
        this.experience = experience;
        this.json = json;
    }

    /** The answer to the one who reported; kept, and given again when the report is repeated. */
    IdempotentReply receipt(ServiceRequest request) {
        boolean added = request.history().getLast().kind() == Kind.REPORTED_AGAIN;
        Due due = Viewing.due(request.clock());
        // what was added to an open request was waited for already
        Outlook outlook = added ? null : experience.of(request);
        Receipt receipt = new Receipt(
                request.reference().text(),
                request.status().code(),
                request.submittedAt(),
                due,
                outlook == null ? null : Views.Expected.of(outlook),
                next(due, added),
                !relay.brokerReachable(),
                added ? true : null,
                added ? null : request.reporter().key());
        return new IdempotentReply(201, location(request.reference()), json.writeValueAsString(receipt));
    }

    static String location(Reference reference) {
        return "/api/requests/v1/requests/" + reference;
    }

    /** One request, with its version as the ETag. */
    ResponseEntity<ObjectNode> one(ServiceRequest request, Audience as, @Nullable String fields) {
        return ResponseEntity.ok()
                .eTag(etag(request))
                .header(HttpHeaders.VARY, "Authorization", "Reporter-Key")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(shown(request, as, fields));
    }

    ResponseEntity<ObjectNode> page(Page page, Audience as, @Nullable String fields) {
        ObjectNode body = json.createObjectNode();
        body.set(
                "items",
                json.valueToTree(page.items().stream()
                        .map(request -> shown(request, as, fields))
                        .toList()));
        return listed(body, page);
    }

    /** A page for maps: GeoJSON, RFC 7946. */
    ResponseEntity<ObjectNode> map(Page page, Audience as, @Nullable String fields) {
        ObjectNode body = json.createObjectNode().put("type", "FeatureCollection");
        List<ObjectNode> features = new ArrayList<>();
        for (ServiceRequest request : page.items()) {
            ObjectNode feature = json.createObjectNode()
                    .put("type", "Feature")
                    .put("id", request.reference().text());
            Point point = request.place().point();
            if (point == null) {
                feature.putNull("geometry");
            } else {
                feature.putObject("geometry")
                        .put("type", "Point")
                        .putArray("coordinates")
                        .add(point.lon())
                        .add(point.lat());
            }
            feature.set("properties", shown(request, as, fields));
            features.add(feature);
        }
        body.set("features", json.valueToTree(features));
        ResponseEntity<ObjectNode> listed = listed(body, page);
        return ResponseEntity.ok()
                .headers(listed.getHeaders())
                .contentType(org.springframework.http.MediaType.parseMediaType("application/geo+json"))
                .body(body);
    }

    ObjectNode shown(ServiceRequest request, Audience as, @Nullable String fields) {
        ObjectNode whole = json.valueToTree(Viewing.seen(request, as));
        return fields == null ? whole : whole.retain(wanted(fields));
    }

    static String etag(ServiceRequest request) {
        return "\"" + request.revision().version() + "\"";
    }

    private static ResponseEntity<ObjectNode> listed(ObjectNode body, Page page) {
        if (page.next() != null) {
            body.put("next", page.next());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Set<String> wanted(String fields) {
        return Stream.concat(Stream.of("reference"), Arrays.stream(fields.split(",")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String next(@Nullable Due due, boolean added) {
        if (added) {
            return "We have added your report to the request that is open. Its date stays.";
        }
        return due == null
                ? "A team looks at it first. You can follow it with this reference."
                : "We aim to deal with it by " + DAY.format(due.at()) + ". You can follow it with this reference.";
    }
}
