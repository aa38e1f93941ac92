package uk.brum.complaints.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.reporting.domain.Figures;
import uk.brum.complaints.reporting.domain.OutcomeFigures;
import uk.brum.complaints.reporting.domain.RemedyFigures;
import uk.brum.complaints.reporting.domain.StageFigures;

/** Exact figures of one group of complaints. */
record FiguresView(long received, long open, OutcomeFigures outcomes, List<StageView> stages, RemediesView remedies) {

    static FiguresView of(Figures figures) {
        RemedyFigures owed = figures.remedies();
        return new FiguresView(
                figures.received(),
                figures.open(),
                figures.outcomes(),
                figures.stages().stream().map(StageView::of).toList(),
                new RemediesView(
                        owed.promised(),
                        owed.inTime(),
                        owed.late(),
                        owed.overdue(),
                        owed.notDueYet(),
                        owed.pence(),
                        owed.inTimePercent()));
    }

    record StageView(
            int stage,
            long begun,
            long acknowledged,
            long acknowledgedInTime,
            @Nullable Double acknowledgedInTimePercent,
            long answered,
            long answeredInTime,
            @Nullable Double answeredInTimePercent,
            long extended,
            long overdue,
            long upheld,
            long partlyUpheld,
            long notUpheld,
            @Nullable Double upheldPercent) {

        static StageView of(StageFigures stage) {
            return new StageView(
                    stage.stage(),
                    stage.begun(),
                    stage.acknowledged(),
                    stage.acknowledgedInTime(),
                    stage.acknowledgedInTimePercent(),
                    stage.answered(),
                    stage.answeredInTime(),
                    stage.answeredInTimePercent(),
                    stage.extended(),
                    stage.overdue(),
                    stage.upheld(),
                    stage.partlyUpheld(),
                    stage.notUpheld(),
                    stage.upheldPercent());
        }
    }

    record RemediesView(
            long promised,
            long inTime,
            long late,
            long overdue,
            long notDueYet,
            long pence,
            @Nullable Double inTimePercent) {}
}
