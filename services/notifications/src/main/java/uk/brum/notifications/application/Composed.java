package uk.brum.notifications.application;

import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.Letter;

/** What became of the attempt to write a letter. */
sealed interface Composed {

    record Ready(String to, Template template, Letter letter) implements Composed {}

    /** There is nobody to write to, and nobody expects it. */
    record Nobody() implements Composed {}

    record Hopeless(Failure why) implements Composed {}
}
