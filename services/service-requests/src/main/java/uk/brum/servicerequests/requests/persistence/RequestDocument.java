package uk.brum.servicerequests.requests.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.ExternalId;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Links;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Revision;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.persistence.PartDocuments.Part;

/** The stored shape of a request. Fields that an index needs stand at the top; what is absent is left out. */
final class RequestDocument {

    static final String SUBMITTED = "submittedAt";
    static final String UPDATED = "updatedAt";
    static final String STATUS = "status";
    static final String OPEN = "open";
    static final String SHOWN = "shown";
    static final String CATEGORY = "category";
    static final String WARD = "ward";
    static final String LOCATION = "location";
    static final String WHO = "who";
    static final String WORDS = "words";
    static final String TEAM = "team";
    static final String PERSON = "person";
    static final String PRIORITY = "priority";
    static final String DUE = "due";
    static final String NEXT_MISS = "nextMiss";
    static final String INCIDENT = "incident";
    static final String IS_INCIDENT = "links.isIncident";
    static final String EXTERNAL = "external";
    static final String HIDDEN = "moderation.hidden";
    static final String WANTING = "wanting";
    static final String UPRN = "place.uprn";

    /** What stands in the queue for "no date", after every date. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final ContactDetails details;

    RequestDocument(ContactDetails details) {
        this.details = details;
    }

    Document of(ServiceRequest request) {
        Document document = new Document("_id", request.reference().text())
                .append("schemaVersion", 1)
                .append(SUBMITTED, Date.from(request.submittedAt()));
        changing(request).forEach((name, value) -> {
            if (value != null) {
                document.append(name, value);
            }
        });
        document.append("history", entries(request.history()));
        return document;
    }

    /** The update that makes the stored state the new one: what is absent now is removed, new history is added. */
    Bson update(Change change) {
        Document set = new Document();
        Document unset = new Document();
        changing(change.state()).forEach((name, value) -> {
            if (value == null) {
                unset.append(name, "");
            } else {
                set.append(name, value);
            }
        });
        Document update = new Document("$set", set).append("$unset", unset);
        if (!change.entries().isEmpty()) {
            update.append("$push", new Document("history", new Document("$each", entries(change.entries()))));
        }
        return update;
    }

    /**
     * The fields that change in the life of a request, and who reported it, so that what was stored in plain or under an
     * earlier key is sealed, unless it cannot be read and must stay; null for those that it does not have now.
     */
    private Document changing(ServiceRequest request) {
        Instant due = request.clock().nearestDueAt();
        Place place = request.place();
        Links links = request.links();
        Document changing = new Document(UPDATED, Date.from(request.updatedAt()));
        if (request.reporter().isReadable()) {
            changing.putAll(reporterOf(request.reference().text()).fields(request.reporter()));
        }
        return changing.append(STATUS, request.status().code())
                .append(OPEN, request.status().open())
                .append(SHOWN, request.isPublic())
                .append(CATEGORY, request.matter().category())
                .append("matter", PartDocuments.of(request.matter()))
                .append("place", PartDocuments.of(place))
                .append(LOCATION, PartDocuments.of(place.point()))
                .append(WARD, place.wardCode())
                .append(WANTING, place.wardIsWanting() ? true : null)
                .append(WORDS, SearchWords.of(request))
                .append(TEAM, request.assignment().team())
                .append(PERSON, request.assignment().person())
                .append(PRIORITY, request.assignment().priority())
                .append(DUE, Date.from(due == null ? NEVER : due))
                .append(
                        NEXT_MISS,
                        request.status().open()
                                ? PartDocuments.date(request.clock().nextMissAt())
                                : null)
                .append("clock", ClockDocument.of(request.clock()))
                .append("closing", PartDocuments.of(request.closing()))
                .append("moderation", PartDocuments.of(request.moderation()))
                .append(INCIDENT, text(links.incident()))
                .append("links", links(links))
                .append(
                        EXTERNAL,
                        request.externalIds().isEmpty()
                                ? null
                                : request.externalIds().stream()
                                        .map(ExternalId::text)
                                        .toList());
    }

    private ReporterDocument reporterOf(String reference) {
        return new ReporterDocument(details, reference);
    }

    ServiceRequest request(Document stored) {
        String ward = stored.getString(WARD);
        return new ServiceRequest(
                new Reference(stored.getString("_id")),
                PartDocuments.matter(stored.getString(CATEGORY), stored.get("matter", new Document())),
                PartDocuments.place(stored.get("place", new Document()), stored.get(LOCATION, Document.class), ward),
                reporterOf(stored.getString("_id")).reporter(stored.get("reporter", new Document())),
                RequestStatus.of(stored.getString(STATUS)),
                new Assignment(stored.getString(TEAM), stored.getString(PERSON), stored.getInteger(PRIORITY)),
                ClockDocument.clock(stored.get("clock", new Document())),
                links(stored.get("links", Document.class), stored.getString(INCIDENT)),
                PartDocuments.closing(stored.get("closing", Document.class)),
                PartDocuments.moderation(stored.get("moderation", Document.class)),
                stored.getList(EXTERNAL, String.class, List.of()).stream()
                        .map(RequestDocument::externalId)
                        .toList(),
                stored.getList("history", Document.class, List.of()).stream()
                        .map(PartDocuments::entry)
                        .toList(),
                new Revision(stored.getLong("ver"), stored.getLong("seq")));
    }

    private static @Nullable Document links(Links links) {
        Document document = new Part()
                .with("earlier", text(links.earlier()))
                .with("duplicateOf", text(links.duplicateOf()))
                .with("splitFrom", text(links.splitFrom()))
                .with("isIncident", links.isIncident() ? true : null)
                .with(
                        "related",
                        links.related().isEmpty()
                                ? null
                                : links.related().stream()
                                        .map(Reference::text)
                                        .sorted()
                                        .toList());
        return document.isEmpty() ? null : document;
    }

    private static Links links(@Nullable Document stored, @Nullable String incident) {
        Document links = stored == null ? new Document(Map.of()) : stored;
        return new Links(
                reference(links.getString("earlier")),
                reference(links.getString("duplicateOf")),
                reference(links.getString("splitFrom")),
                reference(incident),
                links.getBoolean("isIncident", false),
                links.getList("related", String.class, List.of()).stream()
                        .map(Reference::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static ExternalId externalId(String text) {
        int slash = text.indexOf('/');
        return new ExternalId(text.substring(0, slash), text.substring(slash + 1));
    }

    private static List<Document> entries(List<HistoryEntry> entries) {
        return entries.stream().map(PartDocuments::of).toList();
    }

    private static @Nullable String text(@Nullable Reference reference) {
        return reference == null ? null : reference.text();
    }

    private static @Nullable Reference reference(@Nullable String text) {
        return text == null ? null : new Reference(text);
    }
}
