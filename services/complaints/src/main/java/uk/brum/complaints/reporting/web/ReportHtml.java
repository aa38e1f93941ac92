package uk.brum.complaints.reporting.web;

import java.util.List;
import java.util.Locale;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.reporting.domain.Figures;
import uk.brum.complaints.reporting.domain.SelfAssessment;
import uk.brum.complaints.reporting.domain.StageFigures;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.complaints.reporting.domain.YearReport;

/** The report as a document, fit for publishing: small numbers in breakdowns are hidden as in the open data. */
final class ReportHtml {

    private final YearReport report;
    private final Xhtml out = new Xhtml();

    private ReportHtml(YearReport report) {
        this.report = report;
    }

    static String title(YearReport report) {
        return "Complaints performance and service improvement report "
                + report.figures().year().name();
    }

    /** What stands in the body, as XHTML. */
    static String body(YearReport report) {
        return new ReportHtml(report).written();
    }

    private String written() {
        YearFigures year = report.figures();
        out.heading(1, title(report));
        out.paragraph("Complaints received from " + London.words(year.year().firstDay()) + " to "
                + London.words(year.year().lastDay()) + ", and what had become of them by "
                + London.words(London.day(year.asAt())) + ". The policy in force: " + report.policy() + ".");
        overview(year.all());
        stages(year.all());
        counted(
                "Complaints that we refused, and why",
                "Refusals of a complaint, or of the next stage. Each letter gives the reason and names the ombudsman.",
                "Refusals by ground",
                List.of("Ground", "Refusals"),
                year.refused());
        remedies(year.all());
        counted(
                "Time limits that we missed",
                "How often something was not done by its time, whether or not it was done later. One complaint can have"
                        + " several.",
                "Missed time limits by what had to be done",
                List.of("What had to be done", "Missed"),
                year.breaches());
        ombudsmen(year);
        new Lessons(out).write(year);
        selfAssessment();
        out.heading(2, "Still to be added");
        out.items(List.of(
                "The ombudsman's annual letter, and other reports of the ombudsman about our work",
                "The response of the councillors to this report"));
        new Breakdowns(out).write(report);
        return out.toString();
    }

    private void overview(Figures all) {
        out.heading(2, "In short");
        out.items(List.of(
                Xhtml.number(all.received()) + " complaints received, " + Xhtml.number(all.open())
                        + " of them still open",
                Xhtml.number(all.outcomes().upheld() + all.outcomes().partlyUpheld())
                        + " upheld, wholly or in part, and "
                        + Xhtml.number(all.outcomes().notUpheld()) + " not upheld, by our last answer",
                Xhtml.number(all.outcomes().refused()) + " refused, "
                        + Xhtml.number(all.outcomes().withdrawn()) + " withdrawn, "
                        + Xhtml.number(all.outcomes().handledAsRequest()) + " handled as requests for a service",
                Xhtml.number(all.outcomes().unanswered()) + " without an answer yet"));
    }

    private void stages(Figures all) {
        out.heading(2, "Stage by stage");
        out.paragraph(
                "Percentages are of what was acknowledged or answered at that stage, early or late. Complaints that"
                        + " still waited for an answer after its time are counted beside them, as overdue.");
        out.open(
                "What was done at each stage",
                List.of(
                        "Stage",
                        "Complaints",
                        "Acknowledged in time",
                        "Answered",
                        "Answered in time",
                        "Given more time",
                        "Overdue",
                        "Upheld, wholly or in part"));
        for (StageFigures stage : all.stages()) {
            out.row(
                    "Stage\u00a0" + stage.stage(),
                    List.of(
                            Xhtml.number(stage.begun()),
                            Xhtml.percent(stage.acknowledgedInTimePercent()),
                            Xhtml.number(stage.answered()),
                            Xhtml.percent(stage.answeredInTimePercent()),
                            Xhtml.number(stage.extended()),
                            Xhtml.number(stage.overdue()),
                            Xhtml.percent(stage.upheldPercent())));
        }
        out.close();
    }

    private void remedies(Figures all) {
        out.heading(2, "What we owed, and when we delivered it");
        var owed = all.remedies();
        out.items(List.of(
                Xhtml.number(owed.promised()) + " remedies promised, with payments of £"
                        + String.format(Locale.UK, "%,.2f", owed.pence() / 100.0),
                Xhtml.number(owed.inTime()) + " delivered in time (" + Xhtml.percent(owed.inTimePercent())
                        + " of those due), " + Xhtml.number(owed.late()) + " late",
                Xhtml.number(owed.overdue()) + " overdue, " + Xhtml.number(owed.notDueYet()) + " not due yet"));
    }

    private void ombudsmen(YearFigures year) {
        out.heading(2, "Ombudsmen");
        if (year.ombudsmen().isEmpty()) {
            out.paragraph("No complaint of this year is before an ombudsman.");
            return;
        }
        out.open(
                "Complaints before an ombudsman",
                List.of(
                        "Ombudsman",
                        "Referred",
                        "Upheld",
                        "Not upheld",
                        "Not investigated",
                        "Undecided",
                        "Our information late"));
        year.ombudsmen()
                .forEach(one -> out.row(
                        one.title(),
                        List.of(
                                Xhtml.number(one.referred()),
                                Xhtml.number(one.upheld()),
                                Xhtml.number(one.notUpheld()),
                                Xhtml.number(one.notInvestigated()),
                                Xhtml.number(one.undecided()),
                                Xhtml.number(one.informationLate()) + " of " + Xhtml.number(one.informationAsked()))));
        out.close();
    }

    private void selfAssessment() {
        out.heading(2, "Assessing ourselves against the Code");
        out.paragraph(
                "Met: our policy and every recorded case agree with the ombudsman’s Complaint Handling Code. Not met:"
                        + " our policy, or at least one case, does not. Where nothing recorded can show it, the council has to say it.");
        out.openWords("Self-assessment", List.of("Section of the Code", "Finding", "What is recorded"));
        for (SelfAssessment.Answer answer : report.selfAssessment()) {
            String finding = switch (answer.finding()) {
                case MET -> "Met";
                case NOT_MET -> "Not met";
                case FOR_THE_COUNCIL -> "For the council to say";
            };
            out.row(
                    answer.section().number() + ". " + answer.section().title(),
                    List.of(finding, String.join(" ", answer.evidence())));
        }
        out.close();
    }

    private void counted(
            String title, String meaning, String caption, List<String> heads, List<YearFigures.Counted> counts) {
        out.heading(2, title);
        if (counts.isEmpty()) {
            out.paragraph("None.");
            return;
        }
        out.paragraph(meaning);
        out.open(caption, heads);
        counts.forEach(one -> out.row(one.title(), List.of(Xhtml.number(one.count()))));
        out.close();
    }
}
