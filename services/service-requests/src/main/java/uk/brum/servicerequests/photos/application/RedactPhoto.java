package uk.brum.servicerequests.photos.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.photos.domain.Darkroom;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoFiles;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.servicerequests.photos.domain.Photos;

/** Blacks out faces, number plates and the like, for staff; the original stays apart and can be restored. */
@Service
public class RedactPhoto {

    private final Photos photos;
    private final PhotoFiles files;
    private final Darkroom darkroom;
    private final Clock clock;

    RedactPhoto(Photos photos, PhotoFiles files, Darkroom darkroom, Clock clock) {
        this.photos = photos;
        this.files = files;
        this.darkroom = darkroom;
        this.clock = clock;
    }

    /**
     * Shows the photo with these areas blacked out from now on, and no others.
     *
     * @param areas none to restore the photo
     * @throws PhotoRefused when there is no such photo, an area lies outside it, or somebody else redacts it just now
     */
    public Photo redact(String id, List<Photo.Area> areas, String by) {
        Photo photo = find(id);
        if (!photo.holds(areas)) {
            throw new PhotoRefused(new PhotoRefusal.AreaOutside(photo.size()));
        }
        if (photo.blackedOut().equals(areas)) {
            return photo;
        }
        String file = null;
        if (!areas.isEmpty()) {
            byte[] original = files.read(photo.files().original()).orElseThrow(RedactPhoto::unknown);
            Darkroom.Picture redacted = darkroom.blackOut(original, areas);
            file = files.newName();
            photos.spare(id, file);
            files.store(file, redacted.jpeg());
        }
        if (!photos.redact(photo, file, new Photo.Redaction(areas, by, clock.instant()))) {
            if (file != null) {
                files.delete(file);
            }
            throw new PhotoRefused(new PhotoRefusal.ChangedMeanwhile());
        }
        String before = photo.files().redacted();
        if (before != null) {
            files.delete(before);
        }
        return find(id);
    }

    private Photo find(String id) {
        return photos.find(id).filter(photo -> photo.files().stored()).orElseThrow(RedactPhoto::unknown);
    }

    private static PhotoRefused unknown() {
        return new PhotoRefused(new PhotoRefusal.PhotoUnknown());
    }
}
