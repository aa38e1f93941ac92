package uk.brum.servicerequests.photos.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.photos.application.UploadPhoto;
import uk.brum.servicerequests.photos.application.ViewPhoto;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** Photos on their way in and out. */
@RestController
@RequestMapping("/api/requests/v1/photos/{photoId}")
class PhotosController {

    /** Random ones alone: whoever did not sign in shows by knowing the id that a photo is theirs. */
    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    static final String ID_MESSAGE = "Use a random UUID (version 4) in lower case";

    private final UploadBudget budget;
    private final UploadPhoto upload;
    private final ViewPhoto view;

    PhotosController(UploadBudget budget, UploadPhoto upload, ViewPhoto view) {
        this.budget = budget;
        this.upload = upload;
        this.view = view;
    }

    @PublicEndpoint
    @PutMapping(consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<UploadedView> put(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String photoId,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        String mediaType = MediaType.parseMediaType(request.getContentType())
                .removeQualityValue()
                .toString();
        UploadPhoto.Uploaded uploaded = budget.read(
                request.getInputStream(),
                request.getContentLengthLong(),
                bytes -> upload.upload(photoId, mediaType, bytes, uploader(caller)));
        return ResponseEntity.status(uploaded.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(UploadedView.of(uploaded));
    }

    @PublicEndpoint
    @GetMapping
    ResponseEntity<byte[]> get(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String photoId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            @RequestHeader(name = "Reporter-Key", required = false)
                    @Nullable
                    @Pattern(regexp = "[A-Za-z0-9_-]{1,64}", message = "That is not a key of ours")
                    String reporterKey,
            Caller caller) {
        Photo photo = view.see(photoId, viewer(caller, reporterKey));
        String tag = "\"" + photo.files().shown() + "\"";
        if (known != null && known.contains(tag)) {
            return headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), photo, tag)
                    .build();
        }
        return headers(ResponseEntity.ok(), photo, tag)
                .contentType(MediaType.IMAGE_JPEG)
                .body(view.shown(photo));
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','ADMINISTRATOR')")
    @GetMapping("/original")
    ResponseEntity<byte[]> original(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String photoId, Caller caller) {
        Photo photo = view.see(photoId, viewer(caller, null));
        String tag = "\"" + photo.files().original() + "\"";
        return headers(ResponseEntity.ok(), photo, tag)
                .contentType(MediaType.IMAGE_JPEG)
                .body(view.original(photo));
    }

    /** A picture is a file to keep, never a page of ours; it is asked for anew each time, since it may be redacted. */
    private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer, Photo photo, String tag) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"photo-" + photo.id().substring(0, 8) + ".jpg\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag);
    }

    private static Uploader uploader(Caller caller) {
        // another service uploads for somebody who did not sign in
        return caller.anonymous() || caller.isService() ? Uploader.UNKNOWN : Uploader.person(caller.id());
    }

    private static ViewPhoto.Viewer viewer(Caller caller, @Nullable String reporterKey) {
        boolean staff = caller.hasRole("agent")
                || caller.hasRole("supervisor")
                || caller.hasRole("fieldworker")
                || caller.hasRole("administrator");
        return new ViewPhoto.Viewer(uploader(caller), staff, reporterKey);
    }
}
