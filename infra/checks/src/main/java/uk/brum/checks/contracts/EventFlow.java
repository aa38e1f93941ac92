package uk.brum.checks.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.brum.checks.Repository;
import uk.brum.checks.contracts.AsyncApi.Flow;

/** Draws who tells whom, from the AsyncAPI files: {@code docs/event-flow.md}. */
public final class EventFlow {

    public static final String FILE = "docs/event-flow.md";

    private static final String HEAD = """
            # Event flow

            Drawn from `contracts/events/*.asyncapi.yaml` by `infra/checks`; a test fails when it is stale, and says how
            to draw it again. Every event goes through the topic exchange `brum.events` under its type as routing key,
            `brum.<publisher>.<event>`. A consumer has one queue for each publisher; what fails goes round through delay
            queues (`….retry-5s` to `….retry-3600s`) and at last to `….parked`.

            ```mermaid
            flowchart LR
            """;

    private final Repository repository;
    private final Map<String, AsyncApi> all;

    private EventFlow(Repository repository) {
        this.repository = repository;
        this.all = AsyncApi.all(repository);
    }

    /** The document as it should be. */
    public static String draw(Repository repository) {
        return new EventFlow(repository).draw();
    }

    /** Use cases that are named in an AsyncAPI file and are no class of that service. */
    public static List<String> unknownUseCases(Repository repository) {
        EventFlow flow = new EventFlow(repository);
        List<String> unknown = new ArrayList<>();
        flow.all
                .values()
                .forEach(api -> api.flows(flow.all).forEach(one -> {
                    if (flow.source(api.service(), one.useCase()).isEmpty()) {
                        unknown.add(api.service() + ": " + one.useCase());
                    }
                }));
        return unknown;
    }

    private String draw() {
        StringBuilder page = new StringBuilder(HEAD);
        edges().forEach((edge, events) -> {
            String[] ends = edge.split(">", -1);
            page.append("  %s[%s] -->|%s| %s[%s]%n"
                    .formatted(node(ends[0]), ends[0], String.join("<br>", events), node(ends[1]), ends[1]));
        });
        page.append("```\n");
        for (AsyncApi api : all.values()) {
            List<Flow> told = api.flows(all).stream().filter(Flow::sends).toList();
            if (!told.isEmpty()) {
                page.append("\n## ").append(api.service()).append(" tells\n\n");
                page.append("| Event | Meaning | Caused by | Queue | Heard by |\n|---|---|---|---|---|\n");
                told.stream().map(Flow::event).distinct().sorted().forEach(event -> row(page, api, told, event));
            }
        }
        return page.toString().replace("\r\n", "\n");
    }

    private void row(StringBuilder page, AsyncApi api, List<Flow> told, String event) {
        String folder = "../contracts/events/" + api.service() + "/" + event;
        List<String> causes = told.stream()
                .filter(flow -> flow.event().equals(event))
                .map(flow -> useCase(api.service(), flow.useCase()))
                .distinct()
                .toList();
        List<String> queues = new ArrayList<>();
        List<String> hearers = new ArrayList<>();
        for (AsyncApi hearer : all.values()) {
            hearer.flows(all).stream()
                    .filter(flow -> !flow.sends()
                            && flow.publisher().equals(api.service())
                            && flow.event().equals(event))
                    .forEach(flow -> {
                        queues.add("`" + hearer.service() + ".from." + api.service() + "`");
                        hearers.add(hearer.service() + ": " + useCase(hearer.service(), flow.useCase()));
                    });
        }
        page.append("| [%s](%s.schema.json) ([example](%s.example.json)) | %s | %s | %s | %s |%n"
                .formatted(
                        event,
                        folder,
                        folder,
                        api.message(event).path("summary").asString(""),
                        String.join(", ", causes),
                        queues.isEmpty() ? "–" : String.join(", ", queues),
                        hearers.isEmpty() ? "nobody yet" : String.join(", ", hearers)));
    }

    private Map<String, TreeSet<String>> edges() {
        Map<String, TreeSet<String>> edges = new TreeMap<>();
        for (AsyncApi hearer : all.values()) {
            for (Flow flow : hearer.flows(all)) {
                if (!flow.sends()) {
                    edges.computeIfAbsent(flow.publisher() + ">" + hearer.service(), edge -> new TreeSet<>())
                            .add(flow.event());
                }
            }
        }
        return edges;
    }

    private static String node(String service) {
        return service.replace("-", "_");
    }

    private String useCase(String service, String name) {
        String source = source(service, name);
        return source.isEmpty() ? name : "[" + name + "](../" + source + ")";
    }

    private String source(String service, String name) {
        List<Path> found = repository.files(
                file -> file.startsWith("services/" + service + "/src/main/") && file.endsWith("/" + name + ".java"));
        return found.isEmpty() ? "" : repository.name(found.getFirst());
    }
}
