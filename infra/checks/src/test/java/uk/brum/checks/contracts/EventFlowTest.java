package uk.brum.checks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.brum.checks.Repository;
import uk.brum.checks.contracts.AsyncApi.Flow;

class EventFlowTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final Pattern EVENT_IN_CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.v[0-9]+)\"");

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

    private static Set<String> inContract(AsyncApi api, Map<String, AsyncApi> all, boolean sends) {
        return api.flows(all).stream()
                .filter(flow -> flow.sends() == sends)
                .map(Flow::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inCode(String service, String door) {
        return REPOSITORY
                .files(file ->
                        file.startsWith("services/" + service + "/src/main/") && file.endsWith("/" + door + ".java"))
                .stream()
                .flatMap(file -> EVENT_IN_CODE.matcher(Repository.read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
