package uk.brum.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.brum.city.Home.Kind;

/**
 * What is collected from a home, with the dates from and to which it holds. During the change programme the old regime
 * (weekly rubbish, fortnightly mixed recycling) and the new one (fortnightly rubbish, two recycling bins in alternate weeks,
 * weekly food waste) stand side by side; flats come later and keep the old one for now.
 */
final class ServicePlan {

    /**
     * One service of a home.
     *
     * @param to last day, or null until further notice
     */
    record Line(
            Service service,
            Container container,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** What the resident puts out; colour and size are empty where there are none. */
    record Container(String type, String colour, String size) {}

    private static final Container RUBBISH = new Container("wheelie-bin", "grey lid", "180L");
    private static final Container RUBBISH_LARGE = new Container("wheelie-bin", "grey lid", "240L");
    private static final Container SACKS = new Container("sack", "black", "");
    private static final Container RECYCLING = new Container("wheelie-bin", "blue lid", "240L");
    private static final Container PAPER = new Container("wheelie-bin", "green lid", "180L");
    private static final Container CADDY = new Container("kerbside-caddy", "", "23L");
    private static final Container GARDEN = new Container("wheelie-bin", "brown lid", "240L");
    private static final Container COMMUNAL = new Container("communal-bin", "", "1100L");

    private static final LocalDate OLD_REGIME_FROM = LocalDate.of(2026, 1, 5);
    /** A plan says nothing of a regime that ended before this day. */
    private static final LocalDate EARLIEST_INTEREST = LocalDate.of(2026, 11, 2);
    /** Changes after this day are not announced yet. */
    private static final LocalDate ANNOUNCED_UNTIL = LocalDate.of(2027, 2, 28);

    private static final LocalDate GARDEN_FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate GARDEN_TO = LocalDate.of(2026, 12, 11);

    private ServicePlan() {}

    static List<Line> of(Home home, Beat beat, RandomGenerator random) {
        if (home.kind() == Kind.FLAT) {
            return List.of(
                    new Line(Service.RUBBISH_WEEKLY, COMMUNAL, OLD_REGIME_FROM, null),
                    new Line(Service.MIXED_RECYCLING, COMMUNAL, OLD_REGIME_FROM, null));
        }
        int chance = random.nextInt(100);
        Container rubbish = chance < 3 ? SACKS : chance < 13 ? RUBBISH_LARGE : RUBBISH;
        boolean announced = !beat.change().isAfter(ANNOUNCED_UNTIL);
        List<Line> lines = new ArrayList<>();
        if (!beat.change().isBefore(EARLIEST_INTEREST)) {
            LocalDate last = announced ? beat.change().minusDays(1) : null;
            lines.add(new Line(Service.RUBBISH_WEEKLY, rubbish, OLD_REGIME_FROM, last));
            lines.add(new Line(Service.MIXED_RECYCLING, RECYCLING, OLD_REGIME_FROM, last));
        }
        if (announced) {
            lines.add(new Line(Service.RUBBISH_FORTNIGHTLY, rubbish, beat.change(), null));
            lines.add(new Line(Service.PAPER_CARD, PAPER, beat.change(), null));
            lines.add(new Line(Service.CONTAINERS, RECYCLING, beat.change(), null));
            lines.add(new Line(Service.FOOD, CADDY, beat.change(), null));
        }
        if (home.kind() != Kind.TERRACED && random.nextInt(100) < 25) {
            lines.add(new Line(Service.GARDEN, GARDEN, GARDEN_FROM, GARDEN_TO));
        }
        return lines;
    }
}
