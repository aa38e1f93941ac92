package uk.brum.portal.problems;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Tries something at a service; a "no" goes into the form's errors, and what was typed stays. */
public final class Trying {

    private Trying() {}

    /**
     * @param words where the message file says "away" and "refused", for example {@code staff-complaints.error.}
     * @return null when it was not done, and {@code errors} say why
     */
    public static <T> @Nullable T to(Supplier<T> act, Errors errors, HttpServletResponse response, String words) {
        try {
            return act.get();
        } catch (FeignException.Unauthorized e) {
            throw e; // the person signs in again
        } catch (FeignException.NotFound e) {
            if (Refusal.of(e).name().endsWith("unknown")
                    && !"part-unknown".equals(Refusal.of(e).name())) {
                throw new NotThere(String.valueOf(e.getMessage()));
            }
            refused(e, errors, response, words);
        } catch (FeignException.FeignClientException e) {
            refused(e, errors, response, words);
        } catch (ServiceAway e) {
            errors.reject(words + "away");
            response.setStatus(503);
        }
        return null;
    }

    private static void refused(FeignException e, Errors errors, HttpServletResponse response, String words) {
        String detail = Refusal.of(e).detail();
        if (detail == null) {
            errors.reject(words + "refused");
        } else {
            errors.reject("refused", detail);
        }
        response.setStatus(e.status());
    }
}
