package uk.brum.testing;

import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of an operation, made of the examples of its contract. */
record SampleCall(Contract contract, Contract.Located at) {

    private record Body(String contentType, String text) {}

    /** @param authorization the header, if there is to be one */
    HttpRequest request(String baseUrl, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path() + query()));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        Body body = body();
        if (body != null) {
            request.header("Content-Type", body.contentType());
        }
        return request.method(
                        at.method().name(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.text()))
                .build();
    }

    /** With the examples of its parameters in place. */
    String path() {
        String path = at.path();
        for (Parameter parameter : contract.parameters(at)) {
            if ("path".equals(parameter.getIn())) {
                path = path.replace("{" + parameter.getName() + "}", encode(parameter));
            }
        }
        return path;
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : contract.parameters(at)) {
            if ("query".equals(parameter.getIn()) && Boolean.TRUE.equals(parameter.getRequired())) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.getName())
                        .append('=')
                        .append(encode(parameter));
            }
        }
        return query.toString();
    }

    private @Nullable Body body() {
        if (at.operation().getRequestBody() == null) {
            return null;
        }
        var content = contract.resolve(at.operation().getRequestBody())
                .getContent()
                .entrySet()
                .iterator()
                .next();
        MediaType type = content.getValue();
        Object example = type.getExamples() != null && !type.getExamples().isEmpty()
                ? contract.value(type.getExamples().values().iterator().next())
                : type.getExample();
        if (example == null) {
            throw new AssertionError(at.operation().getOperationId() + " needs an example of its body in the contract");
        }
        return new Body(content.getKey(), String.valueOf(example));
    }

    private String encode(Parameter parameter) {
        return URLEncoder.encode(String.valueOf(contract.example(parameter)), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
