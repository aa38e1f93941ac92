package uk.brum.testing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code ./brum status --json} says of a platform. */
public record PlatformStatus(
        String gateway,
        String mailbox,
        List<Service> services,
        List<DataServer> dataServers,
        Demo demo,
        @Nullable Sample sample) {

    /** @param health up, degraded, down or stopped */
    public record Service(
            String name,
            String url,
            String health,
            @Nullable Long pid) {

        boolean serves() {
            return pid != null && (health.equals("up") || health.equals("degraded"));
        }
    }

    public record DataServer(
            String name, String url, @Nullable Long pid) {}

    public record Demo(List<Resident> residents, List<Staff> staff, List<App> apps) {}

    public record Resident(
            String email, String password, @Nullable String uprn) {}

    public record Staff(String email, String password, List<String> roles) {}

    public record App(String clientId, String clientSecret, String apiKey, List<String> scopes) {}

    public record Sample(String uprn, String postcode) {}

    /** Whether every process runs and every service serves. */
    public boolean isUp() {
        return !services.isEmpty()
                && services.stream().allMatch(Service::serves)
                && dataServers.stream().allMatch(server -> server.pid() != null);
    }

    /** The process of a service or a data server, when it runs. */
    public Optional<Long> pid(String name) {
        for (Service service : services) {
            if (service.name().equals(name)) {
                return Optional.ofNullable(service.pid());
            }
        }
        for (DataServer server : dataServers) {
            if (server.name().equals(name)) {
                return Optional.ofNullable(server.pid());
            }
        }
        return Optional.empty();
    }

    /** Where a service is reached past the gateway. */
    public String url(String service) {
        return services.stream()
                .filter(one -> one.name().equals(service))
                .map(Service::url)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + service));
    }
}
