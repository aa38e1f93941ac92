package uk.brum.testing.example;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.starter.clients.ServiceToken;

/** Another service, as the example calls it. */
@FeignClient(
        name = "neighbour",
        url = "${brum.urls.neighbour}",
        configuration = ServiceToken.class,
        fallbackFactory = Neighbour.WhenAway.class)
public interface Neighbour {

    /** Unknown fields of the answer are ignored. */
    record Thing(String name, @Nullable String colour) {}

    @GetMapping("/things/{id}")
    Thing thing(@PathVariable("id") String id);

    @Component
    class WhenAway implements FallbackFactory<Neighbour> {
        @Override
        public Neighbour create(Throwable why) {
            return id -> new Thing("unknown for now", null);
        }
    }
}
