package uk.brum.starter.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a creating request, kept with what it created and given again to every repetition.
 *
 * @param status the HTTP status, for example 201
 * @param location where the created thing is read, if anywhere
 * @param body the JSON text, to the byte
 */
public record IdempotentReply(int status, @Nullable String location, String body) {

    /** This reply as an answer of Spring MVC. */
    public ResponseEntity<byte[]> toResponse() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store");
        if (location != null) {
            answer.location(URI.create(location));
        }
        return answer.body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
