package uk.brum.binschedules.reminders.domain;

/** Why something about reminders is refused. */
public sealed interface ReminderRefusal {

    /** What the person reads. */
    String detail();

    /** It does not exist, belongs to somebody else, or helps nobody any more. */
    record ReminderUnknown() implements ReminderRefusal {
        @Override
        public String detail() {
            return "We could not find that reminder. It may have been stopped.";
        }
    }

    record LinkUnknown() implements ReminderRefusal {
        @Override
        public String detail() {
            return "This link has been used or has run out."
                    + " If you confirmed your address before, there is nothing more to do.";
        }
    }

    /** Somebody without an account gave no address to write to. */
    record EmailNeeded() implements ReminderRefusal {
        @Override
        public String detail() {
            return "Enter the email address that we should write to, or sign in.";
        }
    }

    record TooMany(int most) implements ReminderRefusal {
        @Override
        public String detail() {
            return "You can have reminders for " + most + " homes. Stop one that you do not need, then try again.";
        }
    }
}
