package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.Contract;
import uk.brum.testing.SignedInPerson;

/**
 * schemathesis, with every check on, runs each OpenAPI file against the running platform: no 5xx, no answer outside its
 * contract. The services are called directly, since the gateway's rate limits would answer most of it.
 *
 * <p>Each operation is called by somebody who may call it: a resident or a member of staff who signed in, a client of the
 * platform, or an app with its key. Once more all of them are called by somebody who may call few.
 */
@Tag("alone")
@Execution(ExecutionMode.SAME_THREAD)
class ContractFuzzTest {

    private static final String EVERYTHING = "examples,coverage,fuzzing";

    /** Enough for doors that stay closed whatever is said. */
    private static final String KNOCKING = "examples,fuzzing";

    /** As many for each operation as keep the whole at about six minutes on two processors. */
    private static final Map<String, Integer> EXAMPLES = Map.of(
            "places", 20,
            "bin-schedules", 20,
            "accounts", 20,
            "notifications", 20,
            "service-requests", 5,
            "complaints", 10);

    /** Who is asked first; each operation falls to the first who may call it. */
    private static final List<String> CALLERS = List.of(
            "resident",
            "agent",
            "supervisor",
            "administrator",
            "operator",
            "service:notifications",
            "service:portal",
            "anonymous");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> no_answer_is_a_5xx_or_outside_its_contract() {
        return EXAMPLES.keySet().stream()
                .sorted()
                .flatMap(service -> operationsByCaller(service).entrySet().stream()
                        .map(mine -> DynamicTest.dynamicTest(
                                service + " as " + mine.getKey(),
                                () -> fuzz(service, mine.getKey(), mine.getValue()))));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"places", "bin-schedules", "accounts", "notifications", "service-requests", "complaints"})
    void no_refusal_is_outside_its_contract(String service) throws IOException, InterruptedException {
        String said = run(service, "service:bin-schedules", List.of(), new Schemathesis.Effort(KNOCKING, 3, ""));

        assertThat(said).contains("Authentication failed");
    }

    /** Forms in, XML and JSON out: the standard's own mistakes, with a key and without. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void no_answer_to_an_app_that_speaks_open311_is_outside_its_contract() throws IOException, InterruptedException {
        String url = Journey.url("service-requests");
        String key = "X-Open311-Key: " + Journey.STATUS.demo().apps().getFirst().apiKey();
        Schemathesis.Effort some = new Schemathesis.Effort(EVERYTHING, 10, "");

        new Schemathesis("open311", url, "app", List.of(key), some).run(List.of());
        new Schemathesis("open311", url, "nobody", List.of(), new Schemathesis.Effort(KNOCKING, 3, ""))
                .run(List.of("submitRequestAsXml", "submitRequestAsJson", "postUpdateAsXml", "postUpdateAsJson"));
    }

    @AfterAll
    static void take_back_what_was_made() throws IOException, InterruptedException {
        FuzzedThings.takeBackFromBins(token("supervisor"), token("resident"));
        FuzzedThings.letTheResidentWantEmails(token("resident"));
        FuzzedThings.takeBackFromRequests(
                token("agent"), token("supervisor"), token("administrator"), token("resident"));
    }

    private static Map<String, List<String>> operationsByCaller(String service) {
        Map<String, List<String>> mine = new LinkedHashMap<>();
        Contract.of(service).operations().values().forEach(at -> {
            List<?> roles = (List<?>) at.operation().getExtensions().get("x-roles");
            CALLERS.stream()
                    .filter(roles::contains)
                    .findFirst()
                    .ifPresent(caller -> mine.computeIfAbsent(caller, _ -> new ArrayList<>())
                            .add(at.operation().getOperationId()));
        });
        return mine;
    }

    private static void fuzz(String service, String caller, List<String> operations)
            throws IOException, InterruptedException {
        String reference = List.of("service-requests", "complaints").contains(service)
                ? FuzzedThings.reference(service, token("agent"))
                : "";
        String said =
                run(service, caller, operations, new Schemathesis.Effort(EVERYTHING, EXAMPLES.get(service), reference));

        // what it says when every call of an operation was refused: then the caller was not who was meant
        assertThat(said).as("%s as %s", service, caller).doesNotContain("Authentication failed");
    }

    private static String run(String service, String caller, List<String> operations, Schemathesis.Effort effort)
            throws IOException, InterruptedException {
        List<String> headers =
                caller.equals("anonymous") ? List.of() : List.of("Authorization: Bearer " + token(caller));
        return new Schemathesis(service, Journey.url(service), caller, headers, effort).run(operations);
    }

    private static String token(String caller) throws IOException, InterruptedException {
        if (caller.startsWith("service:") || caller.equals("operator")) {
            return Journey.clientToken(caller.replace("service:", ""));
        }
        // not the first resident, who is used by other journeys and must go on wanting emails
        return caller.equals("resident")
                ? SignedInPerson.residents(HTTP, Journey.PLATFORM, Clock.systemUTC())
                        .getLast()
                        .token()
                : SignedInPerson.staff(HTTP, Journey.PLATFORM, caller, Clock.systemUTC())
                        .token();
    }
}
