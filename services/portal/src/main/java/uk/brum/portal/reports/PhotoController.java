package uk.brum.portal.reports;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.NotThere;
import uk.brum.starter.security.PublicEndpoint;

/**
 * The photos of a report that only its reporter may see: the browser holds neither their token nor their key, so the
 * portal asks with them. Whether they may see it, service-requests decides.
 */
@Controller
class PhotoController {

    private final ServiceRequests reports;

    PhotoController(ServiceRequests reports) {
        this.reports = reports;
    }

    @PublicEndpoint
    @GetMapping("/reports/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}/photos/{photo:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> photo(
            @PathVariable("reference") String reference,
            @PathVariable("photo") String photo,
            HttpServletRequest request) {
        try {
            byte[] picture = reports.photo(photo, ReportKeys.of(request.getSession(false), reference));
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .body(picture);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("photo " + photo);
        }
    }
}
