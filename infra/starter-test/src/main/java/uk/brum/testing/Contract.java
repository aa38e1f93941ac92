package uk.brum.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/** A service's OpenAPI file, as the judge of its answers and as the source of stubs that cannot lie. */
public final class Contract {

    private final OpenAPI api;
    private final OpenApiInteractionValidator validator;

    private Contract(OpenAPI api) {
        this.api = api;
        this.validator = OpenApiInteractionValidator.createFor(api).build();
    }

    /** The contract of the service with this name. */
    public static Contract of(String service) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        String file = file(service);
        OpenAPI api = new OpenAPIV3Parser().read(file, List.of(), options);
        if (api == null) {
            throw new IllegalArgumentException(file + " is not an OpenAPI file");
        }
        return new Contract(api);
    }

    /** What everybody may read, or what only operators inside the network meet. */
    private static String file(String service) {
        Path open = Checkout.path("contracts/http/" + service + ".openapi.yaml");
        return (Files.exists(open) ? open : Checkout.path("contracts/internal/" + service + ".openapi.yaml"))
                .toString();
    }

    /** The parsed file. */
    public OpenAPI api() {
        return api;
    }

    /** One operation with the path and method it is found at. */
    public record Located(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {}

    /** All operations of the file, by operationId. */
    public Map<String, Located> operations() {
        Map<String, Located> all = new LinkedHashMap<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                all.put(operation.getOperationId(), new Located(path, item, method, operation))));
        return all;
    }

    /** The parameters of an operation and those that its path shares. */
    public List<Parameter> parameters(Located at) {
        return Stream.of(at.operation().getParameters(), at.item().getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(this::resolve)
                .toList();
    }

    /** A value that a parameter can have; the contract has one for each. */
    public Object example(Parameter parameter) {
        if (parameter.getExample() != null) {
            return parameter.getExample();
        }
        if (parameter.getExamples() != null && !parameter.getExamples().isEmpty()) {
            return value(parameter.getExamples().values().iterator().next());
        }
        if (parameter.getSchema() != null && parameter.getSchema().getExample() != null) {
            return parameter.getSchema().getExample();
        }
        if (parameter.getSchema() != null && parameter.getSchema().getEnum() != null) {
            return parameter.getSchema().getEnum().getFirst();
        }
        throw new AssertionError("Parameter " + parameter.getName() + " needs an example in the contract");
    }

    /**
     * Makes {@code server} answer this operation with the named example of the contract, whatever the parameters.
     *
     * @return the stub, for verification or removal
     */
    public StubMapping stub(WireMockServer server, String operationId, String example) {
        Located at = located(operationId);
        Answer answer = answer(at, example);
        return server.stubFor(
                request(at.method().name(), urlPathMatching(at.path().replaceAll("\\{[^}]+}", "[^/]+")))
                        .willReturn(aResponse()
                                .withStatus(answer.status())
                                .withHeader("Content-Type", answer.contentType())
                                .withBody(answer.body())));
    }

    /** The named example's body. */
    public String example(String operationId, String example) {
        return answer(located(operationId), example).body();
    }

    /** Fails when this answer to this operation is outside the contract. */
    public void checkResponse(String method, String path, int status, @Nullable String contentType, byte[] body) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        if (contentType != null) {
            response.withContentType(contentType);
        }
        if (body.length > 0) {
            response.withBody(body);
        }
        ValidationReport report = validator.validateResponse(path, Request.Method.valueOf(method), response.build());
        if (report.hasErrors()) {
            throw new AssertionError(method + " " + path + " answered " + status + " outside its contract:\n"
                    + report.getMessages().stream()
                            .map(message -> "- " + message.getMessage())
                            .collect(Collectors.joining("\n")));
        }
    }

    /** For a test's HTTP client: every answer that comes through is checked. */
    public ClientHttpRequestInterceptor interceptor() {
        return (request, body, execution) -> {
            Kept response = new Kept(execution.execute(request, body));
            var type = response.getHeaders().getContentType();
            checkResponse(
                    request.getMethod().name(),
                    request.getURI().getPath(),
                    response.getStatusCode().value(),
                    type == null ? null : type.toString(),
                    response.bytes());
            return response;
        };
    }

    private record Answer(int status, String contentType, String body) {}

    private Located located(String operationId) {
        Located at = operations().get(operationId);
        if (at == null) {
            throw new IllegalArgumentException("The contract has no operation " + operationId);
        }
        return at;
    }

    private Answer answer(Located at, String name) {
        for (Map.Entry<String, ApiResponse> response :
                at.operation().getResponses().entrySet()) {
            ApiResponse resolved = resolve(response.getValue());
            if (resolved.getContent() == null) {
                continue;
            }
            for (Map.Entry<String, MediaType> content : resolved.getContent().entrySet()) {
                Map<String, Example> examples = content.getValue().getExamples();
                if (examples != null && examples.containsKey(name)) {
                    String body = String.valueOf(value(examples.get(name)));
                    return new Answer(Integer.parseInt(response.getKey()), content.getKey(), body);
                }
            }
        }
        throw new IllegalArgumentException(at.operation().getOperationId() + " has no example " + name);
    }

    Object value(Example example) {
        String reference = example.get$ref();
        return reference == null
                ? example.getValue()
                : value(found(api.getComponents().getExamples().get(lastPart(reference)), reference));
    }

    Parameter resolve(Parameter parameter) {
        String reference = parameter.get$ref();
        return reference == null
                ? parameter
                : found(api.getComponents().getParameters().get(lastPart(reference)), reference);
    }

    RequestBody resolve(RequestBody body) {
        String reference = body.get$ref();
        return reference == null
                ? body
                : found(api.getComponents().getRequestBodies().get(lastPart(reference)), reference);
    }

    private ApiResponse resolve(ApiResponse response) {
        String reference = response.get$ref();
        return reference == null
                ? response
                : found(api.getComponents().getResponses().get(lastPart(reference)), reference);
    }

    private static String lastPart(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static <T> T found(@Nullable T component, String reference) {
        if (component == null) {
            throw new IllegalArgumentException("The contract has no " + reference);
        }
        return component;
    }
}
