package uk.brum.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The homes that the same crews serve on the same day of the week.
 *
 * @param number counted over the city
 * @param day day of the week of every collection
 * @param numberOfDay counted among the beats of the same day
 * @param depot where its crews start
 * @param oddWeek whether its fortnightly mixed recycling is in the second week of the fortnight
 * @param wave which wave of the change programme it belongs to, counted from 0
 */
record Beat(int number, DayOfWeek day, int numberOfDay, Depot depot, boolean oddWeek, int wave) {

    /** The Monday on which the change programme and every fortnight of the rounds start. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 6, 1);

    /** Two waves a month, as the council announced it: about 20,000 homes every two weeks. */
    static final int WAVES = 24;

    /** In the order in which the change programme comes to them. */
    enum Depot {
        PERRY_BARR("Perry Barr"),
        LIFFORD("Lifford"),
        ATLAS("Atlas");

        private final String title;

        Depot(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Depot of(WardFacts ward) {
            if (ward.centre().lat() > 52.505) {
                return PERRY_BARR;
            }
            return ward.centre().lon() > -1.875 ? ATLAS : LIFFORD;
        }
    }

    /** The first day of the new service. */
    LocalDate change() {
        return FIRST_MONDAY.plusWeeks(2L * wave);
    }

    String roundId(Service service) {
        String weekday = day.name().substring(0, 3).toUpperCase(Locale.ROOT);
        return "%s-%s-%03d".formatted(service.prefix(), weekday, numberOfDay);
    }

    /** A date on which the round of a service collects. */
    LocalDate anchor(Service service) {
        boolean second = service.weekly() ? false : service.otherWeek() != oddWeek;
        return FIRST_MONDAY.plusDays(day.getValue() - 1L).plusWeeks(second ? 1 : 0);
    }

    String crew() {
        return "%s %d".formatted(depot.title(), numberOfDay);
    }
}
