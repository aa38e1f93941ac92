package uk.brum.servicerequests.duplicates.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.Repeats;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/**
 * An open request that may be about the same thing.
 *
 * @param metres how far away it is
 * @param likeness from 0 to 1: how near, how recent, and how alike in words
 */
public record Candidate(ServiceRequest request, int metres, double likeness) {

    private static final double LIKELY = 0.6;
    private static final double NEAR = 0.5;
    private static final double RECENT = 0.2;
    private static final double ALIKE = 0.3;
    private static final int SHORTEST_WORD = 4;

    /** Weighs a request against a report; null when it lies nowhere on the map. */
    public static @Nullable Candidate of(ServiceRequest request, Report report, Repeats repeats) {
        Point point = request.place().point();
        if (point == null) {
            return null;
        }
        double metres = point.metresTo(report.at());
        double near = 1 - Math.min(1, metres / repeats.radiusMetres());
        double days = Duration.between(request.submittedAt(), report.now()).toHours() / 24.0;
        double recent = 1 - Math.clamp(days / Math.max(1, repeats.withinDays()), 0, 1);
        Set<String> said = words(report.words());
        double likeness = said.isEmpty()
                ? (NEAR * near + RECENT * recent) / (NEAR + RECENT)
                : NEAR * near + RECENT * recent + ALIKE * shared(said, words(shown(request)));
        return new Candidate(request, (int) Math.round(metres), likeness);
    }

    /** Whether it is more likely than not the same thing. */
    public boolean likely() {
        return likeness >= LIKELY;
    }

    /** What the public reads of a request. */
    public static String shown(ServiceRequest request) {
        String moderated = request.moderation().description();
        return (moderated == null ? request.matter().description() : moderated) + " "
                + Objects.requireNonNullElse(request.place().words(), "");
    }

    /** The share of the words of the shorter text that the other one has too. */
    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int shorter = Math.min(one.size(), other.size());
        return shorter == 0 ? 0 : (double) both.size() / shorter;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
