package uk.brum.binschedules.schedules.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.security.PublicEndpoint;

/** The bare handler that the bin look-up is measured against; only there with {@code brum.bench.static-answer=true}. */
@RestController
@ConditionalOnProperty("brum.bench.static-answer")
class StaticAnswerForBench {

    private static final int MOST_BYTES = 20_000;

    private volatile byte[] body = new byte[0];

    @PublicEndpoint
    @GetMapping(value = "/internal/bench/static", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer(@RequestParam int bytes) {
        if (body.length != bytes) {
            int filling = Math.clamp(bytes, 2, MOST_BYTES) - 2;
            body = ("\"" + "x".repeat(filling) + "\"").getBytes(StandardCharsets.US_ASCII);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
