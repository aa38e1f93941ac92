package uk.brum.binschedules.missed.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.workingtime.WorkingDays;

/** A report of the rubbish of Monday 23 November 2026, made at 4:02pm by person-1. */
public final class MissedCollectionBuilder {

    public static final Instant REPORTED = Instant.parse("2026-11-23T16:02:11Z");
    public static final Instant NEXT_DAY = Instant.parse("2026-11-24T11:40:00Z");

    private Change last = MissedCollection.report(
            new Reference("MB-7K2M-9QXD"),
            new MissedSlot(new Uprn(990000000017L), WasteStream.RESIDUAL, LocalDate.of(2026, 11, 23)),
            new MissedCollection.Area("R1", "E05011154"),
            new Reporter("person-1", null, "The whole street was missed."),
            Due.after(REPORTED, ReportingRules.usual(), WorkingDays.known(), day -> false));

    public static MissedCollectionBuilder aReport() {
        return new MissedCollectionBuilder();
    }

    public MissedCollectionBuilder followedBy(String person) {
        last = Objects.requireNonNull(last.state().reportedAgain(person, REPORTED.plusSeconds(3600)));
        return this;
    }

    public MissedCollectionBuilder collected() {
        last = Objects.requireNonNull(last.state().collected(NEXT_DAY, "crew-7"));
        return this;
    }

    public MissedCollection build() {
        return last.state();
    }

    public Change change() {
        return last;
    }
}
