package uk.brum.portal.staff.requests;

import feign.FeignException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import uk.brum.pages.Words;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reports.ServiceRequests;

/** Takes the photo that shows what was done to service-requests, before the state is changed. */
@Component
class ProofPhotos {

    private final ServiceRequests reports;
    private final Words words;

    ProofPhotos(ServiceRequests reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    /** The form with the id of the photo; as it was when there is none, or when it is refused, which the errors say. */
    ActForm keep(ActForm form, @Nullable MultipartFile file, BindingResult errors) {
        if (file == null || file.isEmpty()) {
            return form;
        }
        String id = UUID.randomUUID().toString();
        try {
            if ("image/png".equals(file.getContentType())) {
                reports.uploadPng(id, file.getBytes());
            } else {
                reports.uploadJpeg(id, file.getBytes()); // service-requests looks into it and says when it is none
            }
            return form.with(id);
        } catch (FeignException.Unauthorized e) {
            throw e;
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            refuse(errors, detail == null ? words.of("staff.request.error.photo.refused") : detail);
        } catch (ServiceAway e) {
            refuse(errors, words.of("staff.request.error.photo.away"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form;
    }

    private static void refuse(BindingResult errors, String why) {
        errors.rejectValue("photo", "refused", why);
    }
}
