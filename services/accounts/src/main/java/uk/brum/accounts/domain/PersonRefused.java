package uk.brum.accounts.domain;

/** Why something could not be done with an account. */
public abstract sealed class PersonRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PersonRefused(String message) {
        super(message, null, false, false);
    }

    /** There is no such account. */
    public static final class UnknownPerson extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public UnknownPerson() {
            super("There is no open account with that reference.");
        }
    }

    /** Somebody else was faster, several times in a row. */
    public static final class ChangedMeanwhile extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public ChangedMeanwhile() {
            super("The account was changed at the same moment. Try again.");
        }
    }

    /** The account keeps as many properties as it may. */
    public static final class TooManyProperties extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public TooManyProperties() {
            super("You can keep up to " + Person.MOST_PROPERTIES + " properties. Remove one before you add another.");
        }
    }

    /** Administrators cannot change their own roles: neither a slip nor a stolen session may do so. */
    public static final class OwnRoles extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public OwnRoles() {
            super("Ask another administrator to change your roles.");
        }
    }

    /** There is no such note about the person. */
    public static final class UnknownNote extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public UnknownNote() {
            super("There is no such note about this person.");
        }
    }

    /** As many notes are in force as anybody reads. */
    public static final class TooManyNotes extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public TooManyNotes() {
            super("Withdraw a note that is over before you write another. There can be up to " + Care.MOST_NOTES + ".");
        }
    }

    /** The link was used, has run out or never existed. */
    public static final class UnknownConfirmation extends PersonRefused {
        private static final long serialVersionUID = 1L;

        public UnknownConfirmation() {
            super("The link was used already or has run out.");
        }
    }
}
