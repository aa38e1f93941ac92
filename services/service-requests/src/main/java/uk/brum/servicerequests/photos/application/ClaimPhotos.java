package uk.brum.servicerequests.photos.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.servicerequests.photos.domain.Photos;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;

/**
 * Gives uploaded photos to the report that is being made with them. A report and its photos are several documents: the
 * photos are claimed first, so that a report never shows a photo that another one has; what a crash leaves claimed is
 * freed when somebody needs it or the sweeping comes round.
 */
@Service
public class ClaimPhotos {

    /** No report takes longer to be stored. */
    private static final Duration IN_THE_MAKING = Duration.ofSeconds(30);

    private final Photos photos;
    private final Requests requests;
    private final Clock clock;

    ClaimPhotos(Photos photos, Requests requests, Clock clock) {
        this.photos = photos;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Claims all of them or none.
     *
     * @param by who makes the report
     * @param had how many photos the report has already
     * @throws PhotoRefused when there are too many, or one is unknown, somebody else's, or another report's
     */
    public void claim(List<String> ids, Reference reference, Uploader by, int had) {
        if (ids.size() + had > Photo.MOST_PER_REPORT || new HashSet<>(ids).size() < ids.size()) {
            throw new PhotoRefused(new PhotoRefusal.TooMany());
        }
        List<String> claimed = new ArrayList<>();
        try {
            for (String id : ids) {
                claim(id, reference, by);
                claimed.add(id);
            }
        } catch (PhotoRefused refused) {
            release(claimed, reference);
            throw refused;
        }
    }

    /** The report was made. */
    public void made(List<String> ids, Reference reference) {
        ids.forEach(id -> photos.made(id, reference.text()));
    }

    /** The report was not made after all. */
    public void release(List<String> ids, Reference reference) {
        ids.forEach(id -> photos.release(id, reference.text()));
    }

    private void claim(String id, Reference reference, Uploader by) {
        Photo photo = photos.find(id)
                .filter(found -> found.uploader().lets(by))
                .orElseThrow(() -> new PhotoRefused(new PhotoRefusal.PhotoUnknown()));
        Photo.Claim other = photo.claim();
        if (other != null && other.reference().equals(reference.text())) {
            return;
        }
        if (other != null) {
            boolean left = !other.made()
                    && other.at().isBefore(clock.instant().minus(IN_THE_MAKING))
                    && requests.find(new Reference(other.reference())).isEmpty();
            if (!left) {
                throw new PhotoRefused(new PhotoRefusal.UsedBefore());
            }
            photos.release(id, other.reference());
        }
        if (!photos.claim(id, reference.text(), clock.instant())) {
            throw new PhotoRefused(new PhotoRefusal.UsedBefore());
        }
    }
}
