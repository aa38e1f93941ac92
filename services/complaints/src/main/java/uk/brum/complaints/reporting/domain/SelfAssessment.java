package uk.brum.complaints.reporting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.brum.complaints.policy.ClockName;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.policy.StageClock;
import uk.brum.complaints.policy.StageRules;

/**
 * What the figures and the policy say about each section of the Code. What they cannot say is left to the council: the
 * product never claims that a section is met because nothing was recorded against it.
 */
public final class SelfAssessment {

    /** How a section stands. */
    public enum Finding {
        /** The policy and every recorded case agree with it. */
        MET,
        /** At least one recorded case, or the policy itself, does not. */
        NOT_MET,
        /** Somebody has to say it: nothing recorded here can show it. */
        FOR_THE_COUNCIL
    }

    /** @param evidence in sentences, from what is recorded */
    public record Answer(CodeSection section, Finding finding, List<String> evidence) {}

    private final YearFigures year;
    private final Policy policy;
    private final Policy code;

    /** @param policy in force at the end of the year @param code what the ombudsman expects */
    public SelfAssessment(YearFigures year, Policy policy, Policy code) {
        this.year = year;
        this.policy = policy;
        this.code = code;
    }

    public List<Answer> answers() {
        return List.of(
                left(
                        CodeSection.DEFINITION,
                        sentence(
                                year.all().outcomes().handledAsRequest(),
                                "was handled as a request",
                                "were handled as requests")),
                left(
                        CodeSection.EXCLUSIONS,
                        "Every refusal has a ground that the policy allows, and its letter the reason and the ombudsman.",
                        year.refused().isEmpty()
                                ? "No complaint was refused."
                                : "Refused: "
                                        + year.refused().stream()
                                                .map(one -> one.title() + " " + number(one.count()))
                                                .collect(Collectors.joining(", "))
                                        + "."),
                left(
                        CodeSection.ACCESS,
                        "Complaints came by: "
                                + year.byChannel().stream()
                                        .map(one -> one.title() + " "
                                                + number(one.figures().received()))
                                        .collect(Collectors.joining(", "))
                                + "."),
                left(CodeSection.RESOURCES, "Nothing that is recorded here shows it."),
                process(),
                stage(CodeSection.STAGE_1, 1),
                stage(CodeSection.STAGE_2, 2),
                remedies(),
                left(
                        CodeSection.REPORTING,
                        "This report; add the ombudsman's annual letter and the council's response."));
    }

    private static Answer left(CodeSection section, String... evidence) {
        return new Answer(section, Finding.FOR_THE_COUNCIL, List.of(evidence));
    }

    private Answer process() {
        int stages = policy.stages().size();
        return new Answer(
                CodeSection.PROCESS,
                stages > code.stages().size() ? Finding.NOT_MET : Finding.FOR_THE_COUNCIL,
                List.of("The policy '" + policy.name() + "' has " + stages + (stages == 1 ? " stage." : " stages.")));
    }

    private Answer stage(CodeSection section, int number) {
        List<String> evidence = new ArrayList<>();
        boolean met = agrees(number, evidence);
        Optional<StageFigures> figures = year.all().stages().stream()
                .filter(stage -> stage.stage() == number)
                .findFirst();
        if (figures.isPresent()) {
            StageFigures stage = figures.get();
            evidence.add(inTime("Acknowledged", stage.acknowledgedInTime(), stage.acknowledged()));
            evidence.add(inTime("Answered", stage.answeredInTime(), stage.answered()));
            evidence.add(number(stage.overdue()) + " waited for an answer after its time.");
            met = met
                    && stage.acknowledgedInTime() == stage.acknowledged()
                    && stage.answeredInTime() == stage.answered()
                    && stage.overdue() == 0;
        } else {
            evidence.add("No complaint reached it.");
        }
        return new Answer(section, met ? Finding.MET : Finding.NOT_MET, evidence);
    }

    /** Compares the longest that the policy can take with the longest that the Code allows. */
    private boolean agrees(int number, List<String> evidence) {
        if (number > policy.stages().size() || number > code.stages().size()) {
            evidence.add("The policy has no such stage.");
            return number > code.stages().size();
        }
        StageRules ours = policy.stage(number);
        StageRules theirs = code.stage(number);
        List<String> differences = new ArrayList<>();
        for (ClockName name : ClockName.values()) {
            String here = limit(ours.clock(name));
            String there = limit(theirs.clock(name));
            if (!here.equals(there)) {
                differences.add("to " + name.id() + " it gives " + here + ", the Code " + there);
            }
        }
        evidence.add(
                differences.isEmpty()
                        ? "The policy has the clocks of the Code."
                        : "The policy differs from the Code: " + String.join("; ", differences) + ".");
        boolean handler = ours.differentHandler() || !theirs.differentHandler();
        boolean extension = ours.extension().workingDays() <= theirs.extension().workingDays();
        boolean acknowledged = within(ours, theirs, ClockName.ACKNOWLEDGE);
        return handler && extension && acknowledged && longest(ours) <= longest(theirs);
    }

    private static String limit(Optional<StageClock> clock) {
        return clock.map(it -> it.within().words() + " after " + it.start().words())
                .orElse("no limit");
    }

    private static boolean within(StageRules ours, StageRules theirs, ClockName name) {
        return theirs.clock(name)
                .map(their -> ours.clock(name)
                        .map(own -> own.within().unit() == their.within().unit()
                                && own.within().amount() <= their.within().amount())
                        .orElse(false))
                .orElse(true);
    }

    /** Working days from the request to the answer when every clock is used to its end. */
    private static long longest(StageRules stage) {
        return stage.clock(ClockName.ANSWER)
                .map(answer -> answer.within().amount()
                        + switch (answer.start()) {
                            case RECEIPT, ESCALATION_REQUEST -> 0;
                            case ACKNOWLEDGEMENT -> limit(stage, ClockName.ACKNOWLEDGE);
                            case ASSESSMENT -> limit(stage, ClockName.ASSESS);
                        })
                .orElse(Integer.MAX_VALUE);
    }

    private static int limit(StageRules stage, ClockName name) {
        return stage.clock(name).map(clock -> clock.within().amount()).orElse(0);
    }

    private Answer remedies() {
        RemedyFigures all = year.all().remedies();
        return new Answer(
                CodeSection.PUTTING_RIGHT,
                all.late() + all.overdue() > 0
                        ? Finding.NOT_MET
                        : all.promised() == 0 ? Finding.FOR_THE_COUNCIL : Finding.MET,
                List.of(
                        inTime("Delivered", all.inTime(), all.inTime() + all.late() + all.overdue()),
                        number(all.overdue()) + " overdue, " + number(all.notDueYet()) + " not due yet."));
    }

    private static String inTime(String what, long inTime, long all) {
        return what + " in time: " + number(inTime) + " of " + number(all) + ".";
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    private static String sentence(long count, String one, String many) {
        return number(count) + (count == 1 ? " complaint " + one : " complaints " + many) + ".";
    }
}
