package uk.brum.portal.reports;

import feign.FeignException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.Absent;
import uk.brum.portal.problems.Part;
import uk.brum.starter.clients.ServiceToken;

/** Streets by their number, as places keeps them: a report knows the number alone. */
@FeignClient(
        name = "places",
        contextId = "streets-of-reports",
        url = "${brum.urls.places}",
        configuration = ServiceToken.class,
        fallbackFactory = Streets.Away.class)
interface Streets {

    @GetMapping("/api/places/v1/streets/{usrn}")
    Street byNumber(@PathVariable("usrn") String usrn);

    /** The name of the street where a report is; null when it is on none, or nobody can say. */
    default @Nullable String name(Report report) {
        String usrn = report.place() == null ? null : report.place().usrn();
        return usrn == null
                ? null
                : Part.of(() -> {
                            try {
                                return byNumber(usrn);
                            } catch (FeignException.NotFound e) {
                                return new Street("");
                            }
                        })
                        .orElse(new Street(""))
                        .nameOrNull();
    }

    /** A street. */
    record Street(String name) {

        @Nullable
        String nameOrNull() {
            return name.isEmpty() ? null : name;
        }
    }

    /** The page then shows what the person said about the place. */
    @Component
    class Away extends Absent<Streets> {
        Away() {
            super(Streets.class);
        }
    }
}
