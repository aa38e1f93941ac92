package uk.brum.portal.staff.requests;

import feign.FeignException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.staff.ForStaff;

/** A request with everything that is known of it. */
@Controller
@ForStaff
class RequestController {

    private final Handling handling;
    private final Requests requests;
    private final Bookings bookings;

    RequestController(Handling handling, Requests requests, Bookings bookings) {
        this.handling = handling;
        this.requests = requests;
        this.bookings = bookings;
    }

    /** Requests as they are at this moment. */
    @Component
    static class Requests {

        private final Handling handling;

        Requests(Handling handling) {
            this.handling = handling;
        }

        /** A request and the version that was read. */
        record Read(StaffRequest request, String version) {}

        Read read(String reference) {
            try {
                ResponseEntity<StaffRequest> answer = handling.of(reference);
                String version = answer.getHeaders().getETag();
                return new Read(Objects.requireNonNull(answer.getBody()), version == null ? "*" : version);
            } catch (FeignException.NotFound e) {
                throw new NotThere("request " + reference);
            }
        }
    }

    @GetMapping("/staff/requests/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String show(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("request", requests.read(reference).request());
        model.addAttribute("reporter", Part.of(() -> reporter(reference)));
        model.addAttribute("forwardings", Part.of(() -> forwardings(reference)));
        model.addAttribute("bookings", Part.of(() -> bookings(reference)));
        model.addAttribute("acts", List.of(Act.values()));
        return "staff/requests/request";
    }

    private Handling.Reporter reporter(String reference) {
        try {
            return handling.reporter(reference);
        } catch (FeignException.NotFound e) {
            return new Handling.Reporter(null, null, null, null);
        } catch (FeignException.Conflict e) {
            // it is kept and cannot be read now, which is not the same as nobody
            throw new ServiceAway("service-requests", e);
        }
    }

    private List<Bookings.Booking> bookings(String reference) {
        try {
            return bookings.around(reference).items();
        } catch (FeignException.NotFound e) {
            return List.of();
        }
    }

    private List<Handling.Forwarding> forwardings(String reference) {
        try {
            return handling.forwardings(reference).items();
        } catch (FeignException.NotFound e) {
            return List.of();
        }
    }
}
