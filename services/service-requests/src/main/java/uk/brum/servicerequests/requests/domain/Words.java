package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.Due;

/** Sentences that more than one part of a request's life says. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    static String day(Instant moment) {
        return DAY.format(moment.atZone(Clockwork.LONDON));
    }

    /** The old promise is kept in the history, so that nobody can say it was never made. */
    static String dueChanged(@Nullable Due before, @Nullable Due now, String because) {
        return "Due " + inWords(now) + ", before " + inWords(before) + ". " + because;
    }

    /** A promise that was not kept, for good. */
    static String missed(Milestone milestone) {
        return "“" + milestone.terms().name() + "” was due " + inWords(milestone.due()) + " and was not done by then.";
    }

    private static String inWords(@Nullable Due due) {
        return due == null ? "without a date" : "by " + day(due.at()) + " (" + due.explanation() + ")";
    }
}
