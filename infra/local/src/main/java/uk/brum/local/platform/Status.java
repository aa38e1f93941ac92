package uk.brum.local.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.brum.local.Workplace;
import uk.brum.local.city.City;
import uk.brum.local.servers.DataServers;

/** What {@code ./brum status --json} says: the addresses, what runs, whom to try it as, a home to look up. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Status(
        String gateway,
        String mailbox,
        List<Service> services,
        List<DataServer> dataServers,
        Demo demo,
        City.@Nullable Sample sample) {

    /** @param health up, degraded, down or stopped */
    public record Service(
            String name,
            String url,
            String health,
            @Nullable Long pid) {}

    public record DataServer(
            String name, String url, @Nullable Long pid) {}

    public record Demo(List<Resident> residents, List<Staff> staff, List<App> apps) {}

    public record Resident(
            String email, String password, @Nullable String uprn) {}

    public record Staff(String email, String password, List<String> roles) {}

    public record App(String clientId, String clientSecret, String apiKey, List<String> scopes) {}

    static Status of(Workplace workplace, PartProcesses processes, DataServers servers, Credentials credentials) {
        var offset = workplace.offset();
        var city = new City(workplace, null);
        var services = Arrays.stream(Part.values())
                .parallel()
                .filter(part -> part.isIn(workplace.root()))
                .map(part -> new Service(
                        part.id(),
                        "http://127.0.0.1:" + part.port(offset),
                        processes.health(part),
                        boxed(processes.pid(part))))
                .toList();
        var dataServers = List.of(
                new DataServer(
                        "mongodb", servers.mongo().url(), boxed(servers.mongo().pid())),
                new DataServer(
                        "rabbitmq",
                        "amqp://" + servers.rabbit().address(),
                        boxed(servers.rabbit().pid())));
        return new Status(
                PartEnvironment.gatewayUrl(offset),
                "http://localhost:" + Part.MAILBOX.port(offset),
                services,
                dataServers,
                demo(credentials, city.sampleUprns()),
                city.sample());
    }

    private static Demo demo(Credentials credentials, List<String> uprns) {
        var residents = new ArrayList<Resident>();
        var staff = new ArrayList<Staff>();
        for (var person : DemoPerson.all(credentials, uprns)) {
            if (person.isResident()) {
                residents.add(new Resident(person.email(), person.password(), person.uprn()));
            } else {
                staff.add(new Staff(person.email(), person.password(), person.roles()));
            }
        }
        var app = new App(
                Credentials.APP, credentials.client(Credentials.APP), credentials.apiKey(), Credentials.APP_SCOPES);
        return new Demo(residents, staff, List.of(app));
    }

    private static @Nullable Long boxed(OptionalLong pid) {
        return pid.isPresent() ? pid.getAsLong() : null;
    }
}
