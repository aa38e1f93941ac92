package uk.brum.servicerequests.photos.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All photos. */
public interface Photos {

    Optional<Photo> find(String id);

    /**
     * Writes a photo down before its file is stored, so that no file can be forgotten.
     *
     * @return false when there is one with that id
     */
    boolean begin(Photo photo);

    /** The file of the photo is there in full. */
    void stored(String id);

    /**
     * Gives a stored photo of no report to this one.
     *
     * @return false when it belongs to a report or does not exist
     */
    boolean claim(String id, String reference, Instant at);

    /** The report was made: the photo is its for good. */
    void made(String id, String reference);

    /** The report was not made: the photo is free again. */
    void release(String id, String reference);

    /** Writes down a file that is about to be stored for the photo. */
    void spare(String id, String file);

    /**
     * Shows another file from now on.
     *
     * @param photo as it was read
     * @param file its name in the store, null for the original
     * @return false when somebody else changed the photo meanwhile
     */
    boolean redact(Photo photo, @Nullable String file, Photo.Redaction redaction);

    /** Photos of which no report was made, uploaded before that moment, oldest first. */
    List<Photo> leftSince(Instant before, int limit);

    /** Every file that was ever written down for the photo and may be there. */
    List<String> filesOf(String id);

    void delete(String id);
}
