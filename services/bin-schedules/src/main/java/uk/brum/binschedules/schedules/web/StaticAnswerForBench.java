package uk.brum.binschedules.schedules.web;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.security.PublicEndpoint;

/**
 * The bare handler that the bin look-up is measured against: fixed bytes, as many as a usual answer has. Only there with
 * {@code brum.bench.static-handler=true}.
 */
@RestController
@ConditionalOnProperty("brum.bench.static-handler")
class StaticAnswerForBench {

    private static final int BYTES = 3_000;

    private final byte[] body = ("{\"fixed\":\"" + "x".repeat(BYTES - 12) + "\"}").getBytes(StandardCharsets.US_ASCII);

    @PublicEndpoint
    @GetMapping(value = "/bench/static", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
