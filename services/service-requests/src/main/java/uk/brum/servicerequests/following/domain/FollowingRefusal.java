package uk.brum.servicerequests.following.domain;

/** Why something about following is refused. */
public sealed interface FollowingRefusal {

    /** What the person reads. */
    String detail();

    /** There is no public report with this reference. */
    record ReportUnknown() implements FollowingRefusal {
        @Override
        public String detail() {
            return "We could not find a public report with that reference.";
        }
    }

    /** There is no category with this code, so nothing would ever be told. */
    record CategoryUnknown() implements FollowingRefusal {
        @Override
        public String detail() {
            return "We have no category with that code. Choose one from the list of what can be reported.";
        }
    }

    /** It does not exist, or belongs to somebody else. */
    record FollowingUnknown() implements FollowingRefusal {
        @Override
        public String detail() {
            return "We could not find that among the things you follow.";
        }
    }

    /** The link of an email was used before, or its time is over. */
    record LinkUnknown() implements FollowingRefusal {
        @Override
        public String detail() {
            return "This link has been used or has run out. If you confirmed your address before, there is nothing more to do.";
        }
    }

    /** It does not exist, or belongs to somebody else. */
    record WebhookUnknown() implements FollowingRefusal {
        @Override
        public String detail() {
            return "We could not find that webhook among yours.";
        }
    }

    record NoticeUnknown() implements FollowingRefusal {
        @Override
        public String detail() {
            return "There is nobody to be told of this any more.";
        }
    }

    /** Somebody is to be told, and their address cannot be read with the keys at hand. */
    record RecipientUnreadable() implements FollowingRefusal {
        @Override
        public String detail() {
            return "The address that this goes to cannot be read at the moment. It is kept; try again later.";
        }
    }

    /** We do not call this address. */
    record AddressNotAllowed(String why) implements FollowingRefusal {
        @Override
        public String detail() {
            return why + ".";
        }
    }

    record TooMany(int most) implements FollowingRefusal {
        @Override
        public String detail() {
            return "You can have " + most + " of these. Remove one that you do not need, then try again.";
        }
    }

    /** Somebody without an account gave no address to tell. */
    record EmailNeeded() implements FollowingRefusal {
        @Override
        public String detail() {
            return "Enter the email address that we should write to, or sign in.";
        }
    }
}
