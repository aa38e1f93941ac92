package uk.brum.servicerequests.photos.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoFiles;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.servicerequests.photos.domain.Photos;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Shows a photo to those who may see the report that it belongs to. */
@Service
public class ViewPhoto {

    private final Photos photos;
    private final PhotoFiles files;
    private final Requests requests;

    ViewPhoto(Photos photos, PhotoFiles files, Requests requests) {
        this.photos = photos;
        this.files = files;
        this.requests = requests;
    }

    /**
     * Who wants to see it.
     *
     * @param as how they would be known as an uploader
     * @param staff whether they may see every report
     * @param reporterKey what a reporter without an account was given; null without one
     */
    public record Viewer(
            Uploader as, boolean staff, @Nullable String reporterKey) {}

    /**
     * What is known of the photo.
     *
     * @throws PhotoRefused when there is none, or the viewer may not see it: they cannot tell which
     */
    public Photo see(String id, Viewer viewer) {
        return photos.find(id)
                .filter(photo -> photo.files().stored())
                .filter(photo -> maySee(photo, viewer))
                .orElseThrow(ViewPhoto::unknown);
    }

    /** The picture, with everything blacked out that staff blacked out. */
    public byte[] shown(Photo photo) {
        return files.read(photo.files().shown()).orElseThrow(ViewPhoto::unknown);
    }

    /** The picture as it was uploaded, for staff. */
    public byte[] original(Photo photo) {
        return files.read(photo.files().original()).orElseThrow(ViewPhoto::unknown);
    }

    private boolean maySee(Photo photo, Viewer viewer) {
        if (viewer.staff()) {
            return true;
        }
        Photo.Claim claim = photo.claim();
        if (claim == null) {
            return photo.uploader().lets(viewer.as());
        }
        return requests.find(new Reference(claim.reference()))
                .map(request -> maySee(photo, request, viewer))
                .orElse(false);
    }

    private static boolean maySee(Photo photo, ServiceRequest request, Viewer viewer) {
        if (isReporter(request.reporter(), viewer)) {
            return true;
        }
        return request.isPublic() && !request.moderation().hiddenPhotos().contains(photo.id());
    }

    private static boolean isReporter(Reporter reporter, Viewer viewer) {
        if (reporter.personId() != null) {
            return viewer.as().equals(Uploader.person(reporter.personId()));
        }
        return reporter.key() != null
                && viewer.reporterKey() != null
                && MessageDigest.isEqual(
                        reporter.key().getBytes(StandardCharsets.UTF_8),
                        viewer.reporterKey().getBytes(StandardCharsets.UTF_8));
    }

    private static PhotoRefused unknown() {
        return new PhotoRefused(new PhotoRefusal.PhotoUnknown());
    }
}
