package uk.brum.servicerequests.photos.domain;

/**
 * Who uploaded a photo.
 *
 * @param text {@code person:} and the person's id, or {@link #UNKNOWN} for somebody who did not sign in; whoever then
 *     knows the photo's id may use it
 */
public record Uploader(String text) {

    public static final Uploader UNKNOWN = new Uploader("unknown");

    public static Uploader person(String id) {
        return new Uploader("person:" + id);
    }

    /** Whether somebody may make a report with a photo of this uploader. */
    public boolean lets(Uploader other) {
        return equals(UNKNOWN) || equals(other);
    }
}
