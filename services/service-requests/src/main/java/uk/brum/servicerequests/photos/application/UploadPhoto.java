package uk.brum.servicerequests.photos.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.photos.domain.Darkroom;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoFiles;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.servicerequests.photos.domain.Photos;
import uk.brum.servicerequests.photos.domain.Uploader;

/** Takes a photo before, or with, the report that it belongs to. */
@Service
public class UploadPhoto {

    /** An upload of the same file that began longer ago did not end. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private final Photos photos;
    private final PhotoFiles files;
    private final Darkroom darkroom;
    private final Clock clock;

    UploadPhoto(Photos photos, PhotoFiles files, Darkroom darkroom, Clock clock) {
        this.photos = photos;
        this.files = files;
        this.darkroom = darkroom;
        this.clock = clock;
    }

    /**
     * A photo that was taken in, and where it was taken. The place is offered once, to the uploader, and kept nowhere.
     *
     * @param repeated whether it was there before
     */
    public record Uploaded(Photo photo, Negative.@Nullable TakenAt takenAt, boolean repeated) {}

    /**
     * Checks the file, keeps the picture and forgets the file. The same file under the same id is taken once.
     *
     * @param id a random UUID that the uploader made
     * @param mediaType what the uploader calls the file
     * @param file is used up
     * @throws PhotoRefused when it is not a photo that we take, or the id was used for another one
     */
    public Uploaded upload(String id, String mediaType, byte[] file, Uploader by) {
        String hash = sha256(file);
        Negative negative = Negative.of(file, mediaType);
        Optional<Photo> before = photos.find(id);
        if (before.isPresent() && before.get().files().stored()) {
            return repeated(before.get(), negative, hash, by);
        }
        Darkroom.Picture picture = darkroom.develop(negative);
        Instant now = clock.instant();
        Photo photo = new Photo(
                id,
                by,
                new Photo.Upload(hash, now),
                new Photo.Files(files.newName(), null, false),
                picture.size(),
                null,
                List.of(),
                1);
        before.filter(left -> left.upload().at().isBefore(now.minus(STALE))).ifPresent(this::forget);
        if (!photos.begin(photo)) {
            throw new PhotoRefused(new PhotoRefusal.Busy());
        }
        files.store(photo.files().original(), picture.jpeg());
        photos.stored(id);
        return new Uploaded(photo, negative.takenAt(), false);
    }

    private static Uploaded repeated(Photo before, Negative negative, String hash, Uploader by) {
        if (!before.upload().hash().equals(hash) || !before.uploader().equals(by)) {
            throw new PhotoRefused(new PhotoRefusal.IdTaken());
        }
        return new Uploaded(before, negative.takenAt(), true);
    }

    private void forget(Photo left) {
        photos.filesOf(left.id()).forEach(files::delete);
        photos.delete(left.id());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
