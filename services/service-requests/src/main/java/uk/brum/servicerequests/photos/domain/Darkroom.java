package uk.brum.servicerequests.photos.domain;

import java.util.List;

/** Makes pictures. One at a time, whoever asks: a picture in the making takes much memory. */
public interface Darkroom {

    /**
     * A picture as it is kept.
     *
     * @param jpeg with nothing in it but the picture
     */
    record Picture(byte[] jpeg, Photo.Size size) {}

    /**
     * Decodes the file, turns it upright, makes it no larger than is needed to see what is reported, and writes it anew.
     *
     * @throws PhotoRefused when it cannot be decoded, or others keep the darkroom busy for too long
     */
    Picture develop(Negative negative);

    /**
     * Blacks areas out of a picture that {@link #develop} made.
     *
     * @throws PhotoRefused when others keep the darkroom busy for too long
     */
    Picture blackOut(byte[] jpeg, List<Photo.Area> areas);
}
