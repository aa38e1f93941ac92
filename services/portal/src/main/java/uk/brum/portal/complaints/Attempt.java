package uk.brum.portal.complaints;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;

/** Something that complaints may refuse or that cannot be saved just now; the form says which. */
final class Attempt {

    private Attempt() {}

    /** Null when it did not succeed. */
    static <T> @Nullable T tried(Supplier<T> act, BindingResult errors, HttpServletResponse response) {
        try {
            return act.get();
        } catch (FeignException.Unauthorized e) {
            throw e; // the person signs in again
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            if (detail == null) {
                errors.reject("complaints.refused");
            } else {
                errors.reject("refused", detail);
            }
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("complaints.away");
            response.setStatus(503);
        }
        return null;
    }
}
