package uk.brum.servicerequests.photos.web;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.photos.application.UploadPhoto;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.Photo;

/** What the uploader is told; {@code takenAt} is told this once and kept nowhere. */
record UploadedView(
        String photoId, int width, int height, @Nullable TakenAtView takenAt) {

    /** Where the camera says that it was. */
    record TakenAtView(double lat, double lon) {}

    static UploadedView of(UploadPhoto.Uploaded uploaded) {
        Photo photo = uploaded.photo();
        Negative.TakenAt at = uploaded.takenAt();
        return new UploadedView(
                photo.id(),
                photo.size().width(),
                photo.size().height(),
                at == null ? null : new TakenAtView(at.lat(), at.lon()));
    }
}
