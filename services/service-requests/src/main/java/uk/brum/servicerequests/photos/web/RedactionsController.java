package uk.brum.servicerequests.photos.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.photos.application.RedactPhoto;
import uk.brum.servicerequests.photos.application.ViewPhoto;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.starter.security.Caller;

/** What staff blacked out of photos. */
@RestController
@RequestMapping("/api/requests/v1/photos/{photoId}/redactions")
class RedactionsController {

    private static final String STAFF = "hasAnyRole('AGENT','SUPERVISOR','ADMINISTRATOR')";

    private final RedactPhoto redact;
    private final ViewPhoto view;

    RedactionsController(RedactPhoto redact, ViewPhoto view) {
        this.redact = redact;
        this.view = view;
    }

    /** A rectangle in pixels of the photo, from its top left corner. */
    record AreaShape(
            @Min(value = 0, message = "Use 0 or more") @Max(value = 5000, message = "Use 5000 or less")
            int left,

            @Min(value = 0, message = "Use 0 or more") @Max(value = 5000, message = "Use 5000 or less")
            int top,

            @Min(value = 1, message = "Use 1 or more") @Max(value = 5000, message = "Use 5000 or less")
            int width,

            @Min(value = 1, message = "Use 1 or more") @Max(value = 5000, message = "Use 5000 or less")
            int height) {

        static AreaShape of(Photo.Area area) {
            return new AreaShape(area.left(), area.top(), area.width(), area.height());
        }

        Photo.Area toArea() {
            return new Photo.Area(left, top, width, height);
        }
    }

    /** Everything that is to be blacked out; nothing restores the photo. */
    record RedactionRequest(
            @NotNull(message = "List the areas, or an empty list to restore the photo")
            @Valid
            @Size(max = 50, message = "Use up to 50 areas")
            List<@NotNull(message = "An area is empty") AreaShape> areas) {}

    /** What is blacked out now, and who did what before. */
    record RedactionsView(String photoId, int width, int height, List<AreaShape> areas, List<Entry> history) {

        /** A redaction or, without areas, a restoration. */
        record Entry(Instant at, String by, int areas) {}

        static RedactionsView of(Photo photo) {
            return new RedactionsView(
                    photo.id(),
                    photo.size().width(),
                    photo.size().height(),
                    photo.blackedOut().stream().map(AreaShape::of).toList(),
                    photo.redactions().stream()
                            .map(past ->
                                    new Entry(past.at(), past.by(), past.areas().size()))
                            .toList());
        }
    }

    @PreAuthorize(STAFF)
    @GetMapping
    RedactionsView get(
            @PathVariable @Pattern(regexp = PhotosController.ID, message = PhotosController.ID_MESSAGE) String photoId,
            Caller caller) {
        return RedactionsView.of(view.see(photoId, new ViewPhoto.Viewer(Uploader.person(caller.id()), true, null)));
    }

    @PreAuthorize(STAFF)
    @PutMapping
    RedactionsView put(
            @PathVariable @Pattern(regexp = PhotosController.ID, message = PhotosController.ID_MESSAGE) String photoId,
            @Valid @RequestBody RedactionRequest wanted,
            Caller caller) {
        return RedactionsView.of(redact.redact(
                photoId, wanted.areas().stream().map(AreaShape::toArea).toList(), caller.id()));
    }
}
