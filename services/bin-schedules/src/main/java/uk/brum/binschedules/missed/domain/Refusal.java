package uk.brum.binschedules.missed.domain;

import static uk.brum.binschedules.schedules.domain.LondonTime.day;

import java.time.Instant;
import java.time.LocalDate;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** Why something cannot be done with a report. Each says it in words that a resident understands. */
public sealed interface Refusal {

    /** Safe to show to anyone who asked. */
    String detail();

    /** We collect nothing from there. */
    record HomeUnknown() implements Refusal {
        @Override
        public String detail() {
            return "We could not find bin collections for this property number. Check the number, or search by postcode.";
        }
    }

    /** There is no such report, or it is somebody else's. */
    record ReportUnknown() implements Refusal {
        @Override
        public String detail() {
            return "We could not find a report with that reference. Check the reference, for example MB-7K2M-9QXD.";
        }
    }

    /** The stream is not collected from that home on that day. */
    record NotACollectionDay(WasteStream stream, LocalDate date) implements Refusal {
        @Override
        public String detail() {
            return stream.residentName() + " is not collected from this home on " + day(date) + ".";
        }
    }

    /** The collection did not take place, as announced. */
    record CollectionCancelled(WasteStream stream, LocalDate date, String why) implements Refusal {
        @Override
        public String detail() {
            return "There was no " + stream.inSentence() + " collection on " + day(date) + ". " + why;
        }
    }

    /** The crew may still come. */
    record NotOpenYet(Instant from) implements Refusal {
        @Override
        public String detail() {
            return "The crew may still come. You can report this collection from " + LondonTime.moment(from) + ".";
        }
    }

    /** The window is over. */
    record Closed(int workingDays, LocalDate lastDay) implements Refusal {
        @Override
        public String detail() {
            String days = workingDays == 1 ? "1 working day" : workingDays + " working days";
            return "A missed collection can be reported for " + days + " after it. That time ended at the end of "
                    + day(lastDay) + ".";
        }
    }

    /** The crew said that it comes later. */
    record RoundDelayed(LocalDate returnOn) implements Refusal {
        @Override
        public String detail() {
            return "The crew was delayed and plans to come on " + day(returnOn) + ". Please leave your bin out. "
                    + "If it is not emptied by then, you can report it from the day after.";
        }
    }

    /** The crew is still out. */
    record RoundUnfinished() implements Refusal {
        @Override
        public String detail() {
            return "The crew is still out on this round today. Please leave your bin out. "
                    + "If it is not emptied, you can report it from tomorrow.";
        }
    }

    /** The crew recorded why it left the bin. */
    record CrewGaveReason(CrewEventKind why) implements Refusal {
        @Override
        public String detail() {
            return why.concerns() == CrewEventKind.Concerns.STREET
                    ? why.text() + " They will come back. Please leave your bin out."
                    : why.text();
        }
    }

    /** We know that these bins were not collected. */
    record Suspended(String message) implements Refusal {
        @Override
        public String detail() {
            return message;
        }
    }

    /** Somebody of that home reported it before and the report is open. */
    record AlreadyReported(Reference reference, Instant at, LocalDate dueBy) implements Refusal {
        @Override
        public String detail() {
            return "We have a report of this collection from " + LondonTime.moment(at) + ", and aim to come back by "
                    + day(dueBy) + ". The reference is " + reference + ".";
        }
    }

    /** Somebody of that home reported it before and the report is closed. */
    record AlreadyClosed(Reference reference, ReportState state, Instant at) implements Refusal {
        @Override
        public String detail() {
            return "This collection was reported before, and the crew "
                    + (state == ReportState.COLLECTED ? "collected it" : "came back and could not collect it") + " on "
                    + day(LondonTime.dateAt(at)) + ". The reference is " + reference + ".";
        }
    }

    /** A report ends once. */
    record OutcomeAlreadyRecorded(ReportState state, Instant at) implements Refusal {

        OutcomeAlreadyRecorded(MissedCollection closed) {
            this(closed.state(), closed.history().getLast().at());
        }

        @Override
        public String detail() {
            return "This report was closed on " + day(LondonTime.dateAt(at)) + " as "
                    + (state == ReportState.COLLECTED ? "collected" : "not collected") + ".";
        }
    }

    /** The outcome and its reason do not fit. */
    record OutcomeRefused(String detail) implements Refusal {}
}
