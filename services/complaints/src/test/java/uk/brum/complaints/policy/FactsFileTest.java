package uk.brum.complaints.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

/**
 * The published figures, read from the file of facts itself: what the policies say is what it says, and they say nothing as
 * a rule that it does not say. Without the file the sentences are read that were copied from it; with it the copy is compared.
 */
class FactsFileTest {

    private static final Policies POLICIES = PolicyFile.ours();
    private static final String CODE = "lgsco-code-2024";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String DATE = "(\\d+ \\w{3} \\d{4})";
    private static final String N = "(\\d+)";

    /** The sentences as they stand in the file. */
    private static final String COPY = """
            to 2020–21 3 stages (settle now; 15 wd; 20 wd); 5 Feb 2024 pre-complaint + ack 2 wd, stage 1 15 wd (adult
            social care 20), stage 2 20 wd; 22 Aug 2025 ack 2 wd, assess 5 wd, stage 1 15 wd FROM RECEIPT, stage 2 assess
            5, final 20 FROM RECEIPT of request; 17 Sep 2025 acknowledge and define 5 wd, stage 1 10 wd, stage 2 assessed 5
            wd by officer not in stage 1, final 20 wd FROM ASSESSING. Adult procedure: ack 3 wd, 20 wd, 20 wd.
            acknowledge, define and log within 5 wd; stage 1 response within 10 wd OF ACKNOWLEDGEMENT; extension at most 10
            more with reason and new date; stage 2 ack 5 wd, final 20 wd of acknowledgement (extension up to 20 more per
            councils' policies). Escalation request usually within 1 calendar month.
            Exclusions (each must be explained): >12 months old.
            Housing Ombudsman Code: statutory 1 Apr 2024, same clocks.
            children's social care (2006 Regs): stage 1 10 wd (max 20), stage 2 25 (max 65; investigating officer +
            independent person), stage 3 panel of three within 30 wd; request next stage within 20 wd.
            from 19 Jun 2026 data-protection complaints route (electronic form), acknowledge within 30 days, outcome
            without undue delay.
            England & Wales bank holidays: 2025: 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec; 2026: 1 Jan,
            3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec (sub); 2027: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug,
            27 Dec (sub), 28 Dec (sub) [S: copies]. 2028 [C, not yet proclaimed here]: 3 Jan (sub), 14 Apr, 17 Apr, 1 May,
            29 May, 28 Aug, 25 Dec, 26 Dec. GOV.UK
            """;

    private static final String FACTS = inOneLine(file());

    /**
     * A sentence of the facts, and the figures that are in it.
     *
     * @param says a pattern whose groups are figures and dates
     * @param figures policy, then stage, clock, amount, unit and, where the sentence says it, the start; or "from" and a day
     */
    private record Sentence(String says, String... figures) {

        List<String> read() {
            return read(FACTS);
        }

        List<String> read(String facts) {
            Matcher found = Pattern.compile(says).matcher(facts);
            assertThat(found.find()).as("the facts say: %s", says).isTrue();
            return Stream.of(figures).map(figure -> filled(figure, found)).toList();
        }

        private static String filled(String figure, MatchResult found) {
            String filled = figure;
            for (int group = 1; group <= found.groupCount(); group++) {
                filled = filled.replace("$" + group, value(found.group(group)));
            }
            return filled;
        }

        private static String value(String text) {
            return text.contains(" ") ? LocalDate.parse(text, DAY).toString() : text;
        }
    }

    private static Stream<Sentence> sentences() {
        return Stream.of(
                new Sentence(
                        "to 2020–21 3 stages \\(settle now; " + N + " wd; " + N + " wd\\)",
                        "corporate-2018 2 answer $1 w",
                        "corporate-2018 3 answer $2 w"),
                new Sentence(
                        DATE + " pre-complaint \\+ ack " + N + " wd, stage 1 " + N + " wd \\(adult social care " + N
                                + "\\), stage 2 " + N + " wd",
                        "corporate-2024-02-05 from $1",
                        "corporate-2024-02-05 1 acknowledge $2 w",
                        "corporate-2024-02-05 1 answer $3 w",
                        "corporate-2024-02-05 2 answer $5 w",
                        "adult-social-care-2024-02-05 from $1",
                        "adult-social-care-2024-02-05 1 answer $4 w"),
                new Sentence(
                        DATE + " ack " + N + " wd, assess " + N + " wd, stage 1 " + N
                                + " wd FROM RECEIPT, stage 2 assess " + N + ", final " + N
                                + " FROM RECEIPT of request",
                        "corporate-2025-08-22 from $1",
                        "corporate-2025-08-22 1 acknowledge $2 w",
                        "corporate-2025-08-22 1 assess $3 w",
                        "corporate-2025-08-22 1 answer $4 w receipt",
                        "corporate-2025-08-22 2 assess $5 w",
                        "corporate-2025-08-22 2 answer $6 w escalation-request"),
                new Sentence(
                        DATE + " acknowledge and define " + N + " wd, stage 1 " + N + " wd, stage 2 assessed " + N
                                + " wd by officer not in stage 1, final " + N + " wd FROM ASSESSING",
                        "corporate-2025-09-17 from $1",
                        "corporate-2025-09-17 1 acknowledge $2 w",
                        "corporate-2025-09-17 1 answer $3 w",
                        "corporate-2025-09-17 2 assess $4 w",
                        "corporate-2025-09-17 2 answer $5 w assessment"),
                new Sentence(
                        "Adult procedure: ack " + N + " wd, " + N + " wd, " + N + " wd",
                        "adult-social-care-2024-02-05 1 acknowledge $1 w",
                        "adult-social-care-2024-02-05 1 answer $2 w",
                        "adult-social-care-2024-02-05 2 answer $3 w"),
                new Sentence(
                        "acknowledge, define and log within " + N + " wd; stage 1 response within " + N
                                + " wd OF ACKNOWLEDGEMENT; extension at most " + N
                                + " more with reason and new date; stage 2 ack " + N + " wd, final " + N
                                + " wd of acknowledgement \\(extension up to " + N + " more",
                        CODE + " 1 acknowledge $1 w receipt",
                        CODE + " 1 answer $2 w acknowledgement",
                        CODE + " 1 extension $3 w",
                        CODE + " 2 acknowledge $4 w escalation-request",
                        CODE + " 2 answer $5 w acknowledgement",
                        CODE + " 2 extension $6 w"),
                new Sentence(
                        "Housing Ombudsman Code: statutory " + DATE + ", same clocks",
                        "housing-landlord-2024-04-01 from $1",
                        "housing-ombudsman-code-2024 from $1"),
                new Sentence(
                        "children's social care \\(2006 Regs\\): stage 1 " + N + " wd \\(max " + N + "\\), stage 2 " + N
                                + " \\(max " + N + "; investigating officer \\+ independent person\\), stage 3 panel of"
                                + " three within " + N + " wd; request next stage within " + N + " wd",
                        "childrens-social-care-2006 1 answer $1 w",
                        "childrens-social-care-2006 1 longest $2 w",
                        "childrens-social-care-2006 2 answer $3 w",
                        "childrens-social-care-2006 2 longest $4 w",
                        "childrens-social-care-2006 3 answer $5 w",
                        "childrens-social-care-2006 1 escalation $6 w",
                        "childrens-social-care-2006 2 escalation $6 w"),
                new Sentence(
                        "from " + DATE + " data-protection complaints route \\(electronic form\\), acknowledge within "
                                + N + " days, outcome without undue delay",
                        "data-protection-2026-06-19 from $1",
                        "data-protection-2026-06-19 1 acknowledge $2 d"),
                new Sentence(
                        "Escalation request usually within " + N + " calendar month",
                        "corporate-2025-09-17 1 escalation $1 m",
                        "housing-landlord-2024-04-01 1 escalation $1 m"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void every_figure_of_the_facts_is_one_of_our_policies(Sentence sentence) {
        assertThat(ours(_ -> true)).containsAll(sentence.read());
        assertThat(sentence.read(inOneLine(COPY))).as("the copy").isEqualTo(sentence.read());
    }

    @Test
    void nothing_is_a_rule_of_ours_that_is_not_in_the_facts() {
        List<String> said = sentences().flatMap(one -> one.read().stream()).toList();
        List<String> unsaid = ours(Basis.RULE::equals).stream()
                .filter(figure -> !figure.contains(" from "))
                // the start of some clocks is not stated
                .filter(figure -> figure.split(" ").length == 5)
                .filter(figure -> said.stream().noneMatch(one -> says(one, figure)))
                .filter(figure -> said.stream().noneMatch(one -> says(one, byTheCode(figure))))
                .toList();
        assertThat(unsaid).isEmpty();
    }

    /** The file, where it is, and the copy. */
    static Stream<String> texts() {
        return Stream.of(FACTS, inOneLine(COPY)).distinct();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void the_bank_holidays_are_those_of_the_facts(String facts) {
        Map<String, String> years = Map.of(
                "2025", "Wales bank holidays: 2025: (.*?);",
                "2026", "; 2026: (.*?);",
                "2027", "; 2027: (.*?) \\[S:",
                "2028", "2028 \\[C, not yet proclaimed here\\]: (.*?)\\. GOV\\.UK");
        List<LocalDate> told = new ArrayList<>();
        years.forEach((year, says) -> {
            Matcher found = Pattern.compile(says).matcher(facts);
            assertThat(found.find()).as(year).isTrue();
            for (String day : found.group(1).replaceAll(" \\([^)]*\\)", "").split(", ")) {
                told.add(LocalDate.parse(day + " " + year, DAY));
            }
        });
        assertThat(told).hasSize(32);
        assertThat(WorkingDays.known().holidays().stream()
                        .map(Holiday::date)
                        .filter(day -> day.getYear() >= 2025 && day.getYear() <= 2028))
                .containsExactlyInAnyOrderElementsOf(told);
        NaiveCalendar naive = new NaiveCalendar();
        assertThat(told)
                .noneMatch(day -> naive.workingDaysAfter(day.minusDays(1), 1).equals(day));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void what_is_too_old_is_so_after_as_many_months_as_the_facts_say(String facts) {
        Matcher found = Pattern.compile("Exclusions [^:]*: >(\\d+) months old").matcher(facts);
        assertThat(found.find()).isTrue();
        assertThat(POLICIES.all())
                .allSatisfy(policy ->
                        assertThat(policy.acceptWithin().words()).isEqualTo(found.group(1) + " calendar months"));
    }

    /** Every figure of every policy of that basis: with the start of its clock, and without. */
    private static List<String> ours(java.util.function.Predicate<Basis> which) {
        List<String> figures = new ArrayList<>();
        Stream<Policy> codes = Stream.of(ComplaintKind.CORPORATE, ComplaintKind.HOUSING_LANDLORD)
                .map(POLICIES::code);
        Stream.concat(POLICIES.all().stream(), codes).forEach(policy -> {
            figures.add(policy.id() + " from " + policy.from());
            policy.stages().forEach(stage -> figures(policy.id() + " " + stage.number(), stage, which, figures));
        });
        return figures;
    }

    private static void figures(
            String place, StageRules stage, java.util.function.Predicate<Basis> which, List<String> figures) {
        for (StageClock clock : stage.clocks()) {
            if (which.test(clock.basis())) {
                String figure = place + " " + clock.name().id() + " " + span(clock.within());
                figures.add(figure);
                figures.add(figure + " " + clock.start().id());
            }
        }
        ExtensionCap cap = stage.extension();
        if (cap.workingDays() > 0 && which.test(cap.basis())) {
            figures.add(place + " extension " + cap.workingDays() + " w");
            int answer = stage.clock(ClockName.ANSWER).orElseThrow().within().amount();
            figures.add(place + " longest " + (answer + cap.workingDays()) + " w");
        }
        EscalationWindow window = stage.escalation();
        if (window != null && which.test(window.basis())) {
            figures.add(place + " escalation " + span(window.within()));
        }
    }

    private static String span(Span span) {
        return span.amount()
                + switch (span.unit()) {
                    case WORKING_DAY -> " w";
                    case CALENDAR_DAY -> " d";
                    case CALENDAR_MONTH -> " m";
                };
    }

    /** Whether a figure is said; an extension may be said as the longest time, and the other way round. */
    private static boolean says(String said, String figure) {
        String[] words = figure.split(" ");
        boolean cap = words[2].equals("extension") || words[2].equals("longest");
        return cap
                ? said.startsWith(words[0] + " " + words[1] + " extension ")
                        || said.startsWith(words[0] + " " + words[1] + " longest ")
                : said.equals(figure) || said.startsWith(figure + " ");
    }

    /** Our policies have from the Code what the council did not publish, and the Housing Ombudsman's has the same clocks. */
    private static String byTheCode(String figure) {
        return figure.replaceFirst(
                "^(corporate-2025-09-17|housing-landlord-2024-04-01|housing-ombudsman-code-2024) ", CODE + " ");
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String file() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("facts/birmingham.md"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(FactsFileTest::text)
                .orElse(COPY);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
