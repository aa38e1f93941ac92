package uk.brum.local.cli;

import java.util.stream.Collectors;
import uk.brum.local.platform.Status;

/** The status as a person reads it. */
final class Overview {

    private Overview() {}

    static String of(Status status) {
        var text = new StringBuilder();
        line(text, "Brum Account", status.gateway());
        line(text, "E-mail it sends", status.mailbox());
        text.append('\n');
        for (var service : status.services()) {
            line(
                    text,
                    service.name(),
                    service.health() + (service.pid() == null ? "" : "  (process " + service.pid() + ")"));
        }
        for (var server : status.dataServers()) {
            line(text, server.name(), server.pid() == null ? "stopped" : "up  (process " + server.pid() + ")");
        }
        text.append('\n');
        for (var resident : status.demo().residents()) {
            person(text, "resident", resident.email(), resident.password());
        }
        for (var staff : status.demo().staff()) {
            person(text, staff.roles().stream().collect(Collectors.joining(", ")), staff.email(), staff.password());
        }
        for (var app : status.demo().apps()) {
            person(text, "app", app.clientId(), app.clientSecret());
        }
        if (status.sample() != null) {
            text.append('\n');
            line(
                    text,
                    "A home to look up",
                    status.sample().postcode() + ", UPRN " + status.sample().uprn());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-18s %s%n", name, value));
    }

    private static void person(StringBuilder text, String role, String name, String password) {
        text.append(String.format("  %-18s %-28s %s%n", role, name, password));
    }
}
