package uk.brum.testing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * Calls every operation that needs no token with tokens that are not valid. Each is refused with 401 as its contract says,
 * in the format that it declares, with a challenge (RFC 6750): an app that believes to be somebody is not answered as
 * nobody. Authorization of another kind is not ours to judge and changes nothing.
 */
public final class WrongTokens {

    private static final String CHALLENGE = "Bearer error=\"invalid_token\"";
    private static final int TEN_KILOBYTES = 10_000;

    private final Contract contract;
    private final String baseUrl;
    private final HttpClient http = HttpClient.newHttpClient();

    private WrongTokens(Contract contract, String baseUrl) {
        this.contract = contract;
        this.baseUrl = baseUrl;
    }

    /**
     * One test per operation and header.
     *
     * @param contract whose operations are called
     * @param service the audience that tokens for it name
     * @param baseUrl where they are answered
     */
    public static Stream<DynamicTest> tests(Contract contract, String service, String baseUrl) {
        WrongTokens wrong = new WrongTokens(contract, baseUrl);
        Map<String, String> refused = refused(service);
        return open(contract)
                .flatMap(at -> Stream.concat(
                        refused.entrySet().stream()
                                .map(header -> test(at, header.getKey(), () -> wrong.refuses(at, header.getValue()))),
                        Stream.of("Basic cDpw", "Digest username=p", "x")
                                .map(header -> test(at, header, () -> wrong.overlooks(at, header)))));
    }

    /** One test per operation: a token of a stranger, for where every call costs. */
    public static Stream<DynamicTest> strangers(Contract contract, String baseUrl) {
        WrongTokens wrong = new WrongTokens(contract, baseUrl);
        String header = TestTokens.person("somebody", "administrator").header();
        return open(contract).map(at -> test(at, "a stranger", () -> wrong.refuses(at, header)));
    }

    private static Map<String, String> refused(String service) {
        TestTokens ours = ours(service);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("one that ended", ours(service).expired().header());
        headers.put("a forged one", ours(service).forged().header());
        headers.put(
                "one of another issuer",
                ours(service).issuer("https://elsewhere.test").header());
        headers.put("one for another service", ours("elsewhere").header());
        headers.put("an empty one", "Bearer");
        headers.put("two in one", ours.header() + " " + ours.value());
        headers.put("rubbish", "bearer rubbish");
        headers.put("ten kilobytes", "Bearer " + "x".repeat(TEN_KILOBYTES));
        return headers;
    }

    private static TestTokens ours(String service) {
        return TestTokens.person("person-1", "resident").audience(service);
    }

    private static Stream<Contract.Located> open(Contract contract) {
        return contract.operations().values().stream().filter(at -> isOpen(at.operation()));
    }

    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() != null
                && (operation.getSecurity().isEmpty()
                        || operation.getSecurity().stream().anyMatch(SecurityRequirement::isEmpty));
    }

    private static DynamicTest test(Contract.Located at, String header, Executable test) {
        return DynamicTest.dynamicTest(at.operation().getOperationId() + " with " + header, test);
    }

    private void refuses(Contract.Located at, String header) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(at, header);
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("none");
        if (answer.statusCode() != 401 || !challenge.equals(CHALLENGE)) {
            throw new AssertionError("answered " + answer.statusCode() + " with the challenge " + challenge);
        }
    }

    private void overlooks(Contract.Located at, String header) throws IOException, InterruptedException {
        if (answer(at, header).statusCode() == 401) {
            throw new AssertionError("refused, though nobody needs a token here");
        }
    }

    /** Its answer, which is one of the contract. */
    private HttpResponse<byte[]> answer(Contract.Located at, String header) throws IOException, InterruptedException {
        SampleCall call = new SampleCall(contract, at);
        HttpResponse<byte[]> answer = http.send(call.request(baseUrl, header), HttpResponse.BodyHandlers.ofByteArray());
        contract.checkResponse(
                at.method().name(),
                call.path(),
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.body());
        return answer;
    }
}
