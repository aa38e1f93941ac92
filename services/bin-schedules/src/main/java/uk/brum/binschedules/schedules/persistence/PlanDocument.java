package uk.brum.binschedules.schedules.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.Container;
import uk.brum.binschedules.schedules.domain.ContainerType;
import uk.brum.binschedules.schedules.domain.Service;
import uk.brum.binschedules.schedules.domain.ServicePlan;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The stored shape of a service plan. Its id is a hash of its content, so that homes with equal plans share one. */
final class PlanDocument {

    private PlanDocument() {}

    static String id(ServicePlan plan) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(plan.services().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Document of(ServicePlan plan) {
        return new Document("schemaVersion", 1)
                .append(
                        "services",
                        plan.services().stream().map(PlanDocument::of).toList());
    }

    static ServicePlan plan(Document document) {
        return new ServicePlan(document.getList("services", Document.class, List.of()).stream()
                .map(PlanDocument::service)
                .toList());
    }

    private static Document of(Service service) {
        LocalDate until = service.until();
        return new Document("stream", service.stream().code())
                .append("round", service.roundId())
                .append("type", service.container().type().code())
                .append("colour", service.container().colour())
                .append("size", service.container().size())
                .append("since", service.since().toString())
                .append("until", until == null ? null : until.toString());
    }

    private static Service service(Document stored) {
        return new Service(
                WasteStream.of(stored.getString("stream")).orElseThrow(),
                stored.getString("round"),
                new Container(
                        ContainerType.of(stored.getString("type")).orElseThrow(),
                        stored.getString("colour"),
                        stored.getString("size")),
                LocalDate.parse(stored.getString("since")),
                date(stored.getString("until")));
    }

    static @Nullable LocalDate date(@Nullable String stored) {
        return stored == null ? null : LocalDate.parse(stored);
    }
}
