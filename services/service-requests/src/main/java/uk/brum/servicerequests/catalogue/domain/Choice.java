package uk.brum.servicerequests.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * One answer among several.
 *
 * @param code unique within its question, lower case with hyphens
 * @param stop why the form ends with this answer; null when it goes on
 */
public record Choice(String code, String text, @Nullable Stop stop) {

    /**
     * The end of a form: the council is not the one to turn to, or a report is not the way.
     *
     * @param advice what to do instead
     * @param owner whose it is, when it is somebody else's
     */
    public record Stop(String advice, @Nullable Owner owner) {}
}
