package uk.brum.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Several things measured in turns, again and again, so that what else the machine does falls on all of them alike. The
 * first turn only warms up.
 */
final class Rounds {

    private final Map<String, Thing> things = new LinkedHashMap<>();

    private record Thing(Load load, Supplier<byte[]> requests, List<Measured> results) {}

    Rounds add(String name, Load load, Supplier<byte[]> requests) {
        things.put(name, new Thing(load, requests, new ArrayList<>()));
        return this;
    }

    void run(int rounds, Duration length, Consumer<String> say) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            for (var thing : things.entrySet()) {
                Measured measured =
                        thing.getValue().load().run(length, thing.getValue().requests());
                say.accept("%-8s %-36s %s"
                        .formatted(round == 0 ? "warm-up" : "round " + round, thing.getKey(), measured.text()));
                if (round > 0) {
                    thing.getValue().results().add(measured);
                }
            }
        }
    }

    /** The round in the middle by its rate. */
    Measured median(String name) {
        List<Measured> sorted = results(name).stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The rate of one as a part of the rate of the other, each pair measured side by side; the one in the middle. */
    double ratio(String one, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < results(one).size(); i++) {
            ratios.add(results(one).get(i).perSecond() / results(other).get(i).perSecond());
        }
        ratios.sort(Comparator.naturalOrder());
        int middle = ratios.size() / 2;
        return ratios.size() % 2 == 1 ? ratios.get(middle) : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
    }

    private List<Measured> results(String name) {
        Thing thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("'" + name + "' was not measured");
        }
        return thing.results();
    }
}
