package uk.brum.servicerequests.photos.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoFiles;
import uk.brum.servicerequests.photos.domain.Photos;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;

/** Removes photos of which no report was made within a day. Several machines may sweep at once. */
@Service
public class SweepPhotos {

    private static final Logger log = LoggerFactory.getLogger(SweepPhotos.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 200;

    private final Photos photos;
    private final PhotoFiles files;
    private final Requests requests;
    private final Clock clock;

    SweepPhotos(Photos photos, PhotoFiles files, Requests requests, Clock clock) {
        this.photos = photos;
        this.files = files;
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void everyTenMinutes() {
        int removed = sweep();
        if (removed > 0) {
            log.info("Removed {} photos of which no report was made", removed);
        }
    }

    /** Sweeps once; how many were removed. */
    public int sweep() {
        int removed = 0;
        List<Photo> left = photos.leftSince(clock.instant().minus(KEPT), AT_ONCE);
        for (Photo photo : left) {
            Photo.Claim claim = photo.claim();
            if (claim != null && requests.find(new Reference(claim.reference())).isPresent()) {
                // the report was made, and the machine that made it did not live to say so
                photos.made(photo.id(), claim.reference());
            } else {
                photos.filesOf(photo.id()).forEach(files::delete);
                photos.delete(photo.id());
                removed++;
            }
        }
        return removed;
    }
}
