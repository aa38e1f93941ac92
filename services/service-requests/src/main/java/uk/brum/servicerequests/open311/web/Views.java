package uk.brum.servicerequests.open311.web;

import static uk.brum.servicerequests.open311.web.Node.fields;
import static uk.brum.servicerequests.open311.web.Node.figure;
import static uk.brum.servicerequests.open311.web.Node.many;
import static uk.brum.servicerequests.open311.web.Node.moment;
import static uk.brum.servicerequests.open311.web.Node.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import uk.brum.servicerequests.open311.application.SubmitReport.Receipt;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoQuestion;
import uk.brum.servicerequests.open311.domain.GeoReport;
import uk.brum.servicerequests.open311.domain.GeoService;
import uk.brum.servicerequests.open311.domain.GeoUpdate;

/** The answers of GeoReport v2, field by field, in the order of the specification. */
final class Views {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private Views() {}

    /** An answer with the name of its outermost element. */
    record View(String root, Node node) {}

    static View discovery(String endpoint, String contact, Instant changeset) {
        Node.Group production = fields().with("specification", SPECIFICATION)
                .with("url", endpoint)
                .with("changeset", moment(changeset))
                .with("type", "production")
                .with("formats", many("format", List.of("text/xml", "application/json"), Node::text))
                .group();
        return new View(
                "discovery",
                fields().with("changeset", moment(changeset))
                        .with("contact", "Write to " + contact + ".")
                        .with("key_service", "Ask for a key at " + contact + ". Reading needs none.")
                        .with("endpoints", new Node.Many("endpoint", List.of(production)))
                        .group());
    }

    static View services(List<GeoService> services) {
        return new View("services", many("service", services, Views::service));
    }

    private static Node service(GeoService service) {
        return fields().with("service_code", service.code())
                .with("service_name", service.name())
                .with("description", service.description())
                .with("metadata", new Node.Flag(service.hasQuestions()))
                .with("type", "realtime")
                // validators want keywords in every service: its name serves when nobody thought of more
                .with("keywords", service.keywords().isEmpty() ? service.name() : String.join(",", service.keywords()))
                .with("group", service.group())
                .group();
    }

    static View definition(String code, List<GeoQuestion> questions) {
        List<Node> attributes = IntStream.range(0, questions.size())
                .mapToObj(i -> attribute(questions.get(i), i + 1))
                .toList();
        return new View(
                "service_definition",
                fields().with("service_code", code)
                        .with("attributes", new Node.Many("attribute", attributes))
                        .group());
    }

    private static Node attribute(GeoQuestion question, int order) {
        Node.Fields fields = fields().with("variable", new Node.Flag(question.asks()))
                .with("code", question.code())
                .with("datatype", question.type().word())
                .with("required", new Node.Flag(question.required()))
                .with("datatype_description", question.hint())
                .with("order", new Node.Figure(BigDecimal.valueOf(order)))
                .with("description", question.text());
        if (question.type().isList()) {
            fields.with(
                    "values",
                    many(
                            "value",
                            question.choices(),
                            choice -> fields().with("key", choice.key())
                                    .with("name", choice.name())
                                    .group()));
        }
        return fields.group();
    }

    static View requests(List<GeoReport> reports, boolean extensions) {
        return new View("service_requests", many("request", reports, report -> request(report, extensions)));
    }

    private static Node request(GeoReport report, boolean extensions) {
        Node.Fields fields = fields().with("service_request_id", report.reference())
                .with("status", report.open() ? "open" : "closed")
                .with("status_notes", report.statusNotes())
                .with("service_name", report.service().name())
                .with("service_code", report.service().code())
                .with("description", report.description())
                .with("agency_responsible", report.agency())
                .with("service_notice", report.notice())
                .with("requested_datetime", moment(report.times().requested()))
                .with("updated_datetime", moment(report.times().updated()))
                .with("expected_datetime", moment(report.times().expected()))
                .with("address", report.place().address())
                .with("address_id", report.place().addressId())
                .with("zipcode", report.place().postcode())
                .with("lat", figure(report.place().lat()))
                .with("long", figure(report.place().lon()))
                .with(
                        "media_url",
                        report.mediaUrls().isEmpty() ? null : report.mediaUrls().getFirst());
        return extensions ? extended(fields, report).group() : fields.group();
    }

    private static Node.Fields extended(Node.Fields fields, GeoReport report) {
        return fields.with(
                        "extended_attributes",
                        fields().with("state", report.state())
                                .with("channel", report.more().channel())
                                .with("ward", report.more().ward())
                                .with("media_urls", many("media_url", report.mediaUrls(), Node::text))
                                .group())
                .with(
                        "attributes",
                        many(
                                "attribute",
                                report.more().answers(),
                                answer -> fields().with("code", answer.code())
                                        .with("label", answer.label())
                                        .with("value", answer.value())
                                        .group()))
                .with(
                        "notes",
                        many(
                                "note",
                                report.more().notes(),
                                note -> fields().with("datetime", moment(note.at()))
                                        .with("description", note.text())
                                        .with("type", note.kind())
                                        .group()));
    }

    static View created(Receipt receipt) {
        return new View(
                "service_requests",
                new Node.Many(
                        "request",
                        List.of(fields().with("service_request_id", receipt.reference())
                                .with("service_notice", receipt.notice())
                                .with("account_id", text(null))
                                .group())));
    }

    static View token(String reference) {
        return new View(
                "service_requests",
                new Node.Many(
                        "request",
                        List.of(fields().with("service_request_id", reference)
                                .with("token", reference)
                                .group())));
    }

    static View updates(List<GeoUpdate> updates) {
        return new View(
                "service_request_updates",
                many(
                        "request_update",
                        updates,
                        update -> fields().with("update_id", update.id())
                                .with("service_request_id", update.reference())
                                .with("status", update.status().name())
                                .with("updated_datetime", moment(update.at()))
                                .with("description", update.description())
                                .with("media_url", update.mediaUrl())
                                .group()));
    }

    static View createdUpdate(String id) {
        return new View(
                "service_request_updates",
                new Node.Many(
                        "request_update", List.of(fields().with("update_id", id).group())));
    }

    static View errors(List<Fault> faults) {
        return new View(
                "errors",
                many(
                        "error",
                        faults,
                        fault -> fields().with("code", new Node.Figure(BigDecimal.valueOf(fault.code())))
                                .with("description", fault.description())
                                .group()));
    }
}
