package uk.brum.binschedules.schedules.domain;

/** Why something about schedules cannot be answered or done, in words that a resident or a colleague understands. */
public sealed interface ScheduleRefusal {

    /** Safe to show to anyone who asked. */
    String detail();

    /** We collect nothing from there. */
    record HomeUnknown() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "We could not find bin collections for this property number. Check the number, or search by postcode.";
        }
    }

    /** A list for bin-day apps must not be empty. */
    record NoCollections() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "No bins are collected from this home in the dates you asked for.";
        }
    }

    /** We collect from no home there. */
    record PostcodeUnknown() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "We could not find homes with this postcode. Check the postcode. It must be in Birmingham.";
        }
    }

    /** The last date lies before the first. */
    record DatesReversed() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "The last date must be the same as or after the first date.";
        }
    }

    /** More than was allowed. */
    record DatesTooFarApart(String detail) implements ScheduleRefusal {}

    /** Rounds come from the council's file. */
    record RoundUnknown(String roundId) implements ScheduleRefusal {
        @Override
        public String detail() {
            return "We have no round " + roundId + ".";
        }
    }

    /** The change of a date makes no sense. */
    record ExceptionRefused(String detail) implements ScheduleRefusal {}

    /** No such change of a date. */
    record ExceptionUnknown() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "There is no change for that date, stream and area.";
        }
    }

    /** The disruption makes no sense. */
    record DisruptionRefused(String detail) implements ScheduleRefusal {}

    /** No such disruption. */
    record DisruptionUnknown() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "There is no disruption with that name.";
        }
    }

    /** The crew's event makes no sense. */
    record CrewEventRefused(String detail) implements ScheduleRefusal {}

    /** One id, two different events. */
    record CrewEventIdUsed() implements ScheduleRefusal {
        @Override
        public String detail() {
            return "Use a new id for a new event.";
        }
    }
}
