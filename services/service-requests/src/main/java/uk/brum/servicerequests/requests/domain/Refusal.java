package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.brum.servicerequests.requests.domain.RequestStatus.Step;
import uk.brum.workingtime.Clockwork;

/** Why something cannot be done with a request. Each says it in words that a resident understands. */
public sealed interface Refusal {

    /** Safe to show to anyone who asked. */
    String detail();

    /** There is no such request, or the caller may not see it. */
    record RequestUnknown() implements Refusal {
        @Override
        public String detail() {
            return "We could not find a request with that reference. Check the reference, for example SR-7K2M-9QXD.";
        }
    }

    /** Nothing of that kind can be reported, or not any more. */
    record CategoryUnknown() implements Refusal {
        @Override
        public String detail() {
            return "We do not take reports of that kind. Choose one of the categories of the catalogue.";
        }
    }

    /** Reports of this kind are not taken from somebody who cannot be reached. */
    record ContactNeeded() implements Refusal {
        @Override
        public String detail() {
            return "For this kind of report we need a way to reach you. Sign in, or give an email address or a phone number.";
        }
    }

    /** How to reach the person is kept, and cannot be read with the keys at hand. */
    record ContactUnreadable() implements Refusal {
        @Override
        public String detail() {
            return "The contact details cannot be shown at the moment. They are kept, and this can be tried again later.";
        }
    }

    /** Nobody could find it. */
    record PlaceMissing() implements Refusal {
        @Override
        public String detail() {
            return "Tell us where it is: a point on the map, an address, or a place that people know.";
        }
    }

    /** Another council looks after that place. */
    record PlaceOutside() implements Refusal {
        @Override
        public String detail() {
            return "That place is outside Birmingham, so we cannot do anything there. Find the council that can at"
                    + " www.gov.uk/find-local-council, or choose another place.";
        }
    }

    /** The life of a request does not allow that step now. */
    record NotNow(RequestStatus status, Step step) implements Refusal {
        @Override
        public String detail() {
            return "This request is " + status.inWords() + ", so that cannot be done with it now.";
        }
    }

    /** It has no such step with a clock of its own. */
    record MilestoneUnknown() implements Refusal {
        @Override
        public String detail() {
            return "This request has no milestone of that name. Read the request to see its milestones.";
        }
    }

    /** A milestone cannot end like that. */
    record MilestoneRefused(String detail) implements Refusal {}

    /** Somebody will read why. */
    record ExplanationMissing() implements Refusal {
        @Override
        public String detail() {
            return "Say why, in words that the person who reported it understands.";
        }
    }

    /** The category wants to see that it is done. */
    record ProofMissing(Set<Proof.Part> missing) implements Refusal {
        @Override
        public String detail() {
            return "To close this as done, add the "
                    + new TreeSet<>(missing).stream().map(Proof.Part::code).collect(Collectors.joining(" and the "))
                    + " that shows it.";
        }
    }

    /** The proof is of another place or time. */
    record ProofDoesNotFit(String detail) implements Refusal {}

    /** It was closed too long ago to be opened again. */
    record ChallengeTooLate(Instant endedAt) implements Refusal {
        @Override
        public String detail() {
            return "This could be challenged until " + day(endedAt)
                    + ". Report it again and give this reference, and we will link the two.";
        }
    }

    /** It was opened again so often that this no longer helps. */
    record ChallengedTooOften() implements Refusal {
        @Override
        public String detail() {
            return "This has been opened again several times already. Tell us that you are unhappy with how it was "
                    + "handled: that opens a complaint, and somebody else will look at it.";
        }
    }

    /** Only those whom it concerns can say that it is not done. */
    record ChallengeFromElsewhere() implements Refusal {
        @Override
        public String detail() {
            return "Only the person who reported this and people who live near it can challenge how it was closed. "
                    + "Add the property where you live to your account first.";
        }
    }

    /** The two cannot be linked like that. */
    record LinkRefused(String detail) implements Refusal {}

    /** A question that cannot be answered as it was asked. */
    record QueryRefused(String detail) implements Refusal {}

    /** Somebody changed it since the caller read it. */
    record ChangedMeanwhile() implements Refusal {
        @Override
        public String detail() {
            return "Somebody changed this request since you last read it. Read it again, then decide again.";
        }
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(moment.atZone(Clockwork.LONDON));
    }
}
