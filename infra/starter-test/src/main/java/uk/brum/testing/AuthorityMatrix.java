package uk.brum.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Calls every operation of a contract as everybody, and compares who is let in with the contract's {@code x-roles}: the
 * generated proof that nobody sees what is not theirs, and that the contract declares each status that was answered.
 */
public final class AuthorityMatrix {

    private static final List<String> EVERYBODY = List.of(
            "anonymous",
            "resident",
            "agent",
            "supervisor",
            "fieldworker",
            "analyst",
            "administrator",
            "operator",
            "service:accounts",
            "service:places",
            "service:service-requests",
            "service:bin-schedules",
            "service:complaints",
            "service:notifications",
            "service:portal",
            "app:bins.read",
            "app:places.read",
            "app:nothing");

    /** Whose token is not valid any more: refused as nobody is, also where no token is needed. */
    private static final String LATE = "a resident with a token that ended";

    private final Contract contract;
    private final String service;
    private final String baseUrl;
    private final HttpClient http = HttpClient.newHttpClient();

    private AuthorityMatrix(Contract contract, String service, String baseUrl) {
        this.contract = contract;
        this.service = service;
        this.baseUrl = baseUrl;
    }

    /** One test per operation and caller, for the service that answers at {@code baseUrl}. */
    public static Stream<DynamicTest> tests(String service, String baseUrl) {
        return tests(Contract.of(service), service, baseUrl);
    }

    /** The same for a contract that is not named like the service, which answers tokens with its own name as audience. */
    public static Stream<DynamicTest> tests(Contract contract, String service, String baseUrl) {
        AuthorityMatrix matrix = new AuthorityMatrix(contract, service, baseUrl);
        return contract.operations().values().stream().flatMap(matrix::testsOf);
    }

    private Stream<DynamicTest> testsOf(Contract.Located at) {
        Set<String> declared = new LinkedHashSet<>();
        Object roles = at.operation().getExtensions() == null
                ? null
                : at.operation().getExtensions().get("x-roles");
        if (!(roles instanceof List<?> list)) {
            throw new AssertionError(at.operation().getOperationId() + " declares no x-roles");
        }
        list.forEach(role -> declared.add(String.valueOf(role)));
        Set<String> callers = new LinkedHashSet<>(EVERYBODY);
        callers.addAll(declared);
        if (at.operation().getSecurity() != null
                && !at.operation().getSecurity().isEmpty()) {
            callers.add(LATE);
        }
        return callers.stream()
                .map(caller -> DynamicTest.dynamicTest(
                        at.operation().getOperationId() + " as " + caller,
                        () -> check(
                                at,
                                caller,
                                !caller.equals(LATE)
                                        && (declared.contains(caller) || declared.contains("anonymous")))));
    }

    private void check(Contract.Located at, String caller, boolean allowed) throws IOException, InterruptedException {
        HttpRequest request = new SampleCall(contract, at).request(baseUrl, authorization(caller));
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        boolean refused = status == 401 || status == 403;
        if (allowed && refused) {
            throw new AssertionError(caller + " is declared but was refused with " + status);
        }
        if (!allowed && status != (caller.equals("anonymous") || caller.equals(LATE) ? 401 : 403)) {
            throw new AssertionError(caller + " is not declared but got " + status);
        }
        if (!at.operation().getResponses().containsKey(String.valueOf(status))) {
            throw new AssertionError(caller + " got " + status + ", which the contract does not declare");
        }
    }

    private @Nullable String authorization(String caller) {
        if (caller.equals("anonymous")) {
            return null;
        }
        TestTokens token = caller.equals(LATE)
                ? TestTokens.person("person-matrix", "resident").expired()
                : caller.startsWith("service:")
                        ? TestTokens.service(caller.substring("service:".length()))
                        : caller.startsWith("app:")
                                ? TestTokens.app("some-app", caller.substring("app:".length()))
                                : TestTokens.person("person-matrix", caller);
        return token.audience(service).header();
    }
}
