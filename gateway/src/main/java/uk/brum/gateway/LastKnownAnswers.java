package uk.brum.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Remembers what the public bins API answered, for the time when it cannot answer. Bounded in bytes and in age. */
@Component
class LastKnownAnswers {

    private static final int MAX_ANSWER = 256 * 1024;
    private static final int OVERHEAD = 1_000;

    private final Cache<String, Answer> answers;
    private final Duration maxAge;
    private final Clock clock;
    private final Counter given;

    /** An answer as it was, with the headers as the client got them. */
    record Answer(HttpHeaders headers, byte[] body, Instant at) {}

    LastKnownAnswers(GatewaySettings settings, Clock clock, MeterRegistry meters) {
        this.given = Counter.builder("brum.gateway.last.known.answers")
                .description("Answers from memory, because the service could not answer")
                .register(meters);
        this.maxAge = settings.gateway().lastKnownAge();
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.gateway().lastKnown().toBytes())
                .weigher((String address, Answer answer) -> address.length() * 2 + answer.body().length + OVERHEAD)
                .build();
    }

    static boolean remembers(String method, String path) {
        return method.equals("GET") && PublicApi.isBins(path);
    }

    /** Remembers the answer, and returns its body to be sent on. */
    InputStream remember(String address, HttpHeaders headers, InputStream body) throws IOException {
        byte[] start = body.readNBytes(MAX_ANSWER + 1);
        if (start.length > MAX_ANSWER) {
            answers.invalidate(address);
            return new SequenceInputStream(new ByteArrayInputStream(start), body);
        }
        answers.put(address, new Answer(HttpHeaders.copyOf(headers), start, clock.instant()));
        return new ByteArrayInputStream(start);
    }

    /** The service has said "not modified": what we know is as good as new, if it is the same. */
    void confirm(String address, @Nullable String etag) {
        answers.asMap().computeIfPresent(address, (_, known) -> {
            boolean same = etag != null && etag.equals(known.headers().getETag());
            return same ? new Answer(known.headers(), known.body(), clock.instant()) : known;
        });
    }

    Optional<Answer> find(String address) {
        return Optional.ofNullable(answers.getIfPresent(address))
                .filter(answer -> age(answer).compareTo(maxAge) <= 0)
                .map(answer -> {
                    given.increment();
                    return answer;
                });
    }

    Duration age(Answer answer) {
        return Duration.between(answer.at(), clock.instant());
    }
}
