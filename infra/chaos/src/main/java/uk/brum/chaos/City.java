package uk.brum.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import uk.brum.testing.SignedInPerson;

/** Collections of the synthetic city that can be reported as missed today. */
final class City {

    private final Path addresses;
    private final BinsApi api;

    City(Path home, BinsApi api) {
        this.addresses = home.resolve("city/addresses.csv");
        this.api = api;
    }

    /** So many reports to make, by these residents in turn, each of a collection that nobody has reported. */
    Iterator<Reporting.Wish> wishes(int count, List<SignedInPerson> residents, long seed)
            throws IOException, InterruptedException {
        Random random = new Random(seed);
        List<Reporting.Wish> wishes = new ArrayList<>();
        for (String uprn : uprns(random)) {
            if (wishes.size() >= count) {
                break;
            }
            for (Slot slot : api.reportable(residents.getFirst(), uprn)) {
                String key = new UUID(random.nextLong(), System.currentTimeMillis()) + "-" + wishes.size();
                wishes.add(new Reporting.Wish(residents.get(wishes.size() % residents.size()), key, slot));
            }
        }
        if (wishes.isEmpty()) {
            throw new IllegalStateException("No collection of this city can be reported now");
        }
        return wishes.iterator();
    }

    private List<String> uprns(Random random) throws IOException {
        try (Stream<String> lines = Files.lines(addresses)) {
            List<String> uprns = new ArrayList<>(lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList());
            Collections.shuffle(uprns, random);
            return uprns;
        }
    }
}
