package uk.brum.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import uk.brum.city.Beat.Depot;
import uk.brum.city.WardBuilder.Numbers;
import uk.brum.city.WardCells.Cell;

/**
 * A Birmingham in which nobody lives. It has the 69 real wards by name, code, population and centre; their boundaries,
 * streets, homes and postcodes are made up and marked: UPRNs and USRNs start with 99, and postcodes end in a letter that
 * real ones never end in ({@link SyntheticPostcodes}). The same size and seed give the same bytes.
 */
public final class SyntheticCity {

    /** As many as the real city has. */
    public static final int REAL_SIZE = 470_000;

    private static final int MOST_HOUSEHOLDS = 600_000;
    private static final int HOMES_OF_A_BEAT = 1_100;
    private static final int WORKING_DAYS = 5;

    private SyntheticCity() {}

    /**
     * What was written.
     *
     * @param households homes, each with an address and a service plan
     * @param streets streets
     * @param rounds collection rounds
     */
    public record Written(int households, int streets, int rounds) {}

    /**
     * Writes a city as {@code addresses.csv}, {@code wards.geojsonl}, {@code rounds.csv} and {@code properties.csv}.
     *
     * @param folder made when it is missing; files of those names in it are replaced
     * @param households how many homes, from 1 to 600,000
     * @param seed another seed gives another city
     * @throws IllegalArgumentException for another number of homes
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static Written write(Path folder, int households, long seed) {
        if (households < 1 || households > MOST_HOUSEHOLDS) {
            throw new IllegalArgumentException("A city has 1 to " + MOST_HOUSEHOLDS + " households.");
        }
        WardCells cells = new WardCells();
        List<Integer> homes = shares(households);
        List<List<Beat>> beats = beats(homes);
        Numbers numbers = new Numbers();
        try (CityFiles files = new CityFiles(folder)) {
            List<Beat> all = beats.stream().flatMap(List::stream).toList();
            files.wards(cells.all());
            files.rounds(all);
            for (int i = 0; i < homes.size(); i++) {
                Cell cell = cells.all().get(i);
                List<Beat> ofWard = beats.get(i);
                int inWard = homes.get(i);
                RandomGenerator random = new SplittableRandom(seed * 1_000 + i);
                RandomGenerator plans = new SplittableRandom(~seed * 1_000 + i);
                new WardBuilder(cell, cells, numbers, random).build(inWard, (home, position) -> {
                    Beat beat = ofWard.get((int) ((long) position * ofWard.size() / inWard));
                    files.home(home);
                    files.plan(home, beat, ServicePlan.of(home, beat, plans));
                });
            }
            return new Written(households, numbers.streets(), all.size() * Service.values().length);
        } catch (IOException e) {
            throw new UncheckedIOException("The city cannot be written to " + folder, e);
        }
    }

    /** Homes of each ward in proportion to its people; the remainders go to the wards that are nearest to one more. */
    private static List<Integer> shares(int households) {
        List<WardFacts> wards = WardFacts.all();
        long people = wards.stream().mapToLong(WardFacts::population).sum();
        List<Integer> shares = new ArrayList<>();
        for (WardFacts ward : wards) {
            shares.add((int) ((long) households * ward.population() / people));
        }
        int left = households - shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wards.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingLong(i -> -((long) households * wards.get(i).population() % people)));
        order.stream().limit(left).forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }

    /** Divides the wards into beats and the beats into the waves of the change programme, depot after depot. */
    private static List<List<Beat>> beats(List<Integer> homes) {
        List<WardFacts> wards = WardFacts.all();
        int[] ofWard = homes.stream()
                .mapToInt(count -> Math.max(1, Math.round((float) count / HOMES_OF_A_BEAT)))
                .toArray();
        List<int[]> order = new ArrayList<>();
        for (int i = 0; i < ofWard.length; i++) {
            for (int j = 0; j < ofWard[i]; j++) {
                order.add(new int[] {i, j});
            }
        }
        order.sort(Comparator.comparing(beat -> Depot.of(wards.get(beat[0]))));
        Beat[][] beats = new Beat[ofWard.length][];
        for (int i = 0; i < ofWard.length; i++) {
            beats[i] = new Beat[ofWard[i]];
        }
        int[] ofDay = new int[WORKING_DAYS];
        for (int number = 0; number < order.size(); number++) {
            int ward = order.get(number)[0];
            int inWard = order.get(number)[1];
            int day = (ward + inWard) % WORKING_DAYS;
            int wave = number * Beat.WAVES / order.size();
            beats[ward][inWard] = new Beat(
                    number, DayOfWeek.of(day + 1), ++ofDay[day], Depot.of(wards.get(ward)), number % 2 == 1, wave);
        }
        return java.util.Arrays.stream(beats).map(List::of).toList();
    }
}
