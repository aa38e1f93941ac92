package uk.brum.checks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.brum.checks.Repository;
import uk.brum.checks.contracts.AsyncApi.Flow;

class EventFlowTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final Pattern EVENT_IN_CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.v[0-9]+)\"");

    private static final Pattern PUBLISHED =
            Pattern.compile("(new OutgoingEvent|OutgoingEvent\\.forWhoeverListens)\\(\\s*\"([a-z.0-9-]+)\"");

    @Test
    void the_drawing_is_not_stale() throws IOException {
        String fresh = EventFlow.draw(REPOSITORY);
        Files.writeString(REPOSITORY.path("infra/checks/target/event-flow.md"), fresh);
        assertThat(REPOSITORY.read(EventFlow.FILE))
                .as("it is stale: cp infra/checks/target/event-flow.md " + EventFlow.FILE)
                .isEqualTo(fresh);
    }

    @Test
    void every_use_case_that_a_contract_names_is_a_class_of_its_service() {
        assertThat(EventFlow.unknownUseCases(REPOSITORY)).isEmpty();
    }

    @Test
    void the_code_of_a_service_knows_the_events_of_its_contract_and_no_others() {
        Map<String, AsyncApi> all = AsyncApi.all(REPOSITORY);
        all.values().forEach(api -> {
            assertThat(inCode(api.service(), "PublishedEvents"))
                    .as("PublishedEvents of " + api.service())
                    .isEqualTo(inContract(api, all, true));
            assertThat(inCode(api.service(), "ConsumedEvents"))
                    .as("ConsumedEvents of " + api.service())
                    .isEqualTo(inContract(api, all, false));
        });
    }

    @Test
    void an_event_must_be_heard_exactly_when_somebody_listens_to_it() {
        // without a queue such an event waits for ever; a queue that is missing would go unnoticed the other way round
        Map<String, AsyncApi> all = AsyncApi.all(REPOSITORY);
        Set<String> heard = all.values().stream()
                .flatMap(api -> inContract(api, all, false).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wrong = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (AsyncApi api : all.values()) {
            doors(api.service(), "PublishedEvents")
                    .flatMap(code -> PUBLISHED.matcher(code).results())
                    .peek(match -> seen.add(match.group(2)))
                    .filter(match ->
                            heard.contains(match.group(2)) != match.group(1).startsWith("new"))
                    .forEach(match -> wrong.add(api.service() + ": " + match.group(1) + " " + match.group(2)));
        }
        assertThat(seen).containsAll(heard);
        assertThat(wrong).isEmpty();
    }

    private static Set<String> inContract(AsyncApi api, Map<String, AsyncApi> all, boolean sends) {
        return api.flows(all).stream()
                .filter(flow -> flow.sends() == sends)
                .map(Flow::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inCode(String service, String door) {
        return doors(service, door)
                .flatMap(code -> EVENT_IN_CODE.matcher(code).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> doors(String service, String door) {
        return REPOSITORY
                .files(file ->
                        file.startsWith("services/" + service + "/src/main/") && file.endsWith("/" + door + ".java"))
                .stream()
                .map(Repository::read);
    }
}
