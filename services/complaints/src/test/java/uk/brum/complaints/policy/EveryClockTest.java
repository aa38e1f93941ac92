package uk.brum.complaints.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.workingtime.WorkingDays;

/** Every clock of every policy, from every day of 2025 to 2028, with and without extensions. */
class EveryClockTest {

    /**
     * The published figures, written down a second time: policy, stage, clock, counted from, amount, unit (w working day,
     * d calendar day, m month), the most working days by which it can be extended.
     */
    private static final String TABLE = """
            corporate-2018 2 answer escalation-request 15 w 10
            corporate-2018 3 answer escalation-request 20 w 20
            corporate-2024-02-05 1 acknowledge receipt 2 w 0
            corporate-2024-02-05 1 answer receipt 15 w 10
            corporate-2024-02-05 2 acknowledge escalation-request 5 w 0
            corporate-2024-02-05 2 answer escalation-request 20 w 20
            corporate-2025-08-22 1 acknowledge receipt 2 w 0
            corporate-2025-08-22 1 assess receipt 5 w 0
            corporate-2025-08-22 1 answer receipt 15 w 10
            corporate-2025-08-22 2 acknowledge escalation-request 5 w 0
            corporate-2025-08-22 2 assess escalation-request 5 w 0
            corporate-2025-08-22 2 answer escalation-request 20 w 20
            corporate-2025-09-17 1 acknowledge receipt 5 w 0
            corporate-2025-09-17 1 answer acknowledgement 10 w 10
            corporate-2025-09-17 2 acknowledge escalation-request 5 w 0
            corporate-2025-09-17 2 assess escalation-request 5 w 0
            corporate-2025-09-17 2 answer assessment 20 w 20
            adult-social-care-2024-02-05 1 acknowledge receipt 3 w 0
            adult-social-care-2024-02-05 1 answer receipt 20 w 10
            adult-social-care-2024-02-05 2 acknowledge escalation-request 3 w 0
            adult-social-care-2024-02-05 2 answer escalation-request 20 w 20
            childrens-social-care-2006 1 acknowledge receipt 5 w 0
            childrens-social-care-2006 1 answer receipt 10 w 10
            childrens-social-care-2006 2 acknowledge escalation-request 5 w 0
            childrens-social-care-2006 2 answer escalation-request 25 w 40
            childrens-social-care-2006 3 acknowledge escalation-request 5 w 0
            childrens-social-care-2006 3 answer escalation-request 30 w 0
            data-protection-2026-06-19 1 acknowledge receipt 30 d 0
            data-protection-2026-06-19 1 answer receipt 1 m 20
            housing-landlord-2024-04-01 1 acknowledge receipt 5 w 0
            housing-landlord-2024-04-01 1 answer acknowledgement 10 w 10
            housing-landlord-2024-04-01 2 acknowledge escalation-request 5 w 0
            housing-landlord-2024-04-01 2 answer acknowledgement 20 w 20
            lgsco-code-2024 1 acknowledge receipt 5 w 0
            lgsco-code-2024 1 answer acknowledgement 10 w 10
            lgsco-code-2024 2 acknowledge escalation-request 5 w 0
            lgsco-code-2024 2 answer acknowledgement 20 w 20
            housing-ombudsman-code-2024 1 acknowledge receipt 5 w 0
            housing-ombudsman-code-2024 1 answer acknowledgement 10 w 10
            housing-ombudsman-code-2024 2 acknowledge escalation-request 5 w 0
            housing-ombudsman-code-2024 2 answer acknowledgement 20 w 20
            """;

    private static final Policies POLICIES = PolicyFile.ours();
    private static final NaiveCalendar NAIVE = new NaiveCalendar();
    private static final HandlingClocks CLOCKS = new HandlingClocks(WorkingDays.known());

    private record Row(String policy, int stage, String clock, String start, int amount, String unit, int cap) {

        static Row of(String line) {
            String[] cells = line.trim().split(" ");
            return new Row(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    cells[2],
                    cells[3],
                    Integer.parseInt(cells[4]),
                    cells[5],
                    Integer.parseInt(cells[6]));
        }

        LocalDate dueAfter(LocalDate start, int extension) {
            LocalDate plain = switch (unit) {
                case "w" -> NAIVE.workingDaysAfter(start, amount);
                case "d" -> NAIVE.calendarDaysAfter(start, amount);
                default -> NAIVE.oneMonthAfter(start);
            };
            return NAIVE.workingDaysAfter(plain, extension);
        }
    }

    private static List<Policy> everyPolicy() {
        return Stream.concat(
                        POLICIES.all().stream(),
                        Stream.of(ComplaintKind.CORPORATE, ComplaintKind.HOUSING_LANDLORD)
                                .map(POLICIES::code))
                .toList();
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    @Test
    void the_policies_have_exactly_the_clocks_of_the_published_figures() {
        List<String> found = new ArrayList<>();
        for (Policy policy : everyPolicy()) {
            for (StageRules stage : policy.stages()) {
                for (StageClock clock : stage.clocks()) {
                    int cap =
                            clock.name() == ClockName.ANSWER ? stage.extension().workingDays() : 0;
                    String unit = switch (clock.within().unit()) {
                        case WORKING_DAY -> "w";
                        case CALENDAR_DAY -> "d";
                        case CALENDAR_MONTH -> "m";
                    };
                    found.add(String.join(
                            " ",
                            policy.id(),
                            "" + stage.number(),
                            clock.name().id(),
                            clock.start().id(),
                            "" + clock.within().amount(),
                            unit,
                            "" + cap));
                }
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(TABLE.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ends_on_the_day_that_counting_by_hand_gives(Row row) {
        StageRules stage = everyPolicy().stream()
                .filter(policy -> policy.id().equals(row.policy()))
                .findFirst()
                .orElseThrow()
                .stage(row.stage());
        StageClock clock = stage.clock(ClockName.of(row.clock())).orElseThrow();
        int compared = 0;
        LocalDate end = LocalDate.of(2029, 1, 1);
        for (LocalDate start = LocalDate.of(2025, 1, 1); start.isBefore(end); start = start.plusDays(1)) {
            for (int extension = 0; extension <= row.cap(); extension++) {
                assertThat(CLOCKS.read(clock, start, extension).due())
                        .as("%s from %s, extended by %d", row, start, extension)
                        .isEqualTo(row.dueAfter(start, extension));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(1461 * (row.cap() + 1));
    }

    /** Dates worked out with a printed calendar and the list of bank holidays. */
    @ParameterizedTest(name = "{0}: {1} of stage {2} from {3}, extended by {4}, is due {5}")
    @CsvSource({
        // Easter 2026: Good Friday 3 April and Easter Monday 6 April are not counted
        "corporate-2025-09-17, acknowledge, 1, 2026-04-01, 0, 2026-04-10",
        "corporate-2025-09-17, answer, 1, 2026-04-01, 0, 2026-04-17",
        "corporate-2025-09-17, answer, 1, 2026-04-01, 10, 2026-05-01",
        // the spring bank holiday, 25 May 2026
        "corporate-2025-09-17, answer, 1, 2026-05-15, 0, 2026-06-01",
        "corporate-2025-09-17, answer, 2, 2026-05-20, 20, 2026-07-16",
        // Christmas on a Saturday: substitute days on 27 and 28 December 2027, and again on 3 January 2028
        "corporate-2025-09-17, acknowledge, 1, 2027-12-24, 0, 2028-01-05",
        "corporate-2025-09-17, answer, 1, 2027-12-24, 0, 2028-01-12",
        // received on a Saturday, and on a bank holiday itself
        "corporate-2025-09-17, acknowledge, 1, 2026-06-06, 0, 2026-06-12",
        "corporate-2025-09-17, acknowledge, 1, 2025-12-25, 0, 2026-01-05",
        // from receipt, over the early May holiday of 2025
        "corporate-2024-02-05, acknowledge, 1, 2025-05-01, 0, 2025-05-06",
        "corporate-2024-02-05, answer, 1, 2025-05-01, 0, 2025-05-23",
        "corporate-2025-08-22, assess, 1, 2025-08-22, 0, 2025-09-01",
        "corporate-2025-08-22, answer, 1, 2025-08-22, 0, 2025-09-15",
        "corporate-2025-08-22, answer, 2, 2025-09-01, 20, 2025-10-27",
        "adult-social-care-2024-02-05, acknowledge, 1, 2026-08-28, 0, 2026-09-03",
        "adult-social-care-2024-02-05, answer, 1, 2026-08-28, 0, 2026-09-28",
        // at most 20 working days, at most 65, and the panel within 30
        "childrens-social-care-2006, answer, 1, 2028-04-10, 10, 2028-05-11",
        "childrens-social-care-2006, answer, 2, 2026-06-01, 0, 2026-07-06",
        "childrens-social-care-2006, answer, 2, 2026-06-01, 40, 2026-09-01",
        "childrens-social-care-2006, answer, 3, 2026-11-23, 0, 2027-01-07",
        // 30 days are calendar days; a month from 31 January ends with February
        "data-protection-2026-06-19, acknowledge, 1, 2026-12-10, 0, 2027-01-09",
        "data-protection-2026-06-19, answer, 1, 2028-01-31, 0, 2028-02-29",
        "housing-landlord-2024-04-01, answer, 2, 2026-12-21, 0, 2027-01-21",
    })
    void ends_on_the_day_worked_out_by_hand(
            String policy, String clock, int stage, LocalDate start, int extension, LocalDate due) {
        StageClock rule =
                POLICIES.version(policy).stage(stage).clock(ClockName.of(clock)).orElseThrow();

        assertThat(CLOCKS.read(rule, start, extension).due()).isEqualTo(due);
    }

    @Test
    void counts_from_the_day_in_birmingham_and_ends_with_its_last_second() {
        StageClock rule = POLICIES.version("corporate-2025-09-17")
                .stage(1)
                .clock(ClockName.ACKNOWLEDGE)
                .orElseThrow();
        // half past midnight on 2 June in British Summer Time is still 1 June in UTC
        RunningClock clock = RunningClock.start(1, rule, Instant.parse("2026-06-01T23:30:00Z"), CLOCKS);

        assertThat(clock.startedOn()).isEqualTo("2026-06-02");
        assertThat(clock.due()).isEqualTo("2026-06-09");
        Instant midnight = LocalDate.of(2026, 6, 10)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        assertThat(clock.done(midnight.minusSeconds(1)).late(midnight)).isFalse();
        assertThat(clock.done(midnight).late(midnight)).isTrue();
        assertThat(clock.late(midnight)).isTrue();
    }
}
