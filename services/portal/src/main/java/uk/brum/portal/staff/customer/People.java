package uk.brum.portal.staff.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** People with an account, as accounts shows them to staff; it records who looked. */
@FeignClient(
        name = "accounts",
        contextId = "people",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = People.Away.class)
public interface People {

    /** By words of a name or an email address; the first twenty. */
    @GetMapping("/api/accounts/v1/people")
    Found find(@RequestParam("q") String q);

    /** Those who keep a property. */
    @GetMapping("/api/accounts/v1/people")
    Found at(@RequestParam("uprn") String uprn);

    @GetMapping("/api/accounts/v1/people/{personId}")
    Person byId(@PathVariable("personId") String personId);

    /** @param more whether others match as well */
    record Found(List<Person> items, boolean more) {}

    /** Somebody with an account; moments are UTC. */
    record Person(String personId, String name, String email, Instant since, List<Kept> properties) {}

    /** A property that the person saved, under their own name for it. */
    record Kept(String uprn, @Nullable String label) {}

    /** Without accounts nobody can be found by name. */
    @Component
    class Away extends Absent<People> {
        Away() {
            super(People.class);
        }
    }
}
