package uk.brum.complaints.origins;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Whether there is a service request that the bearer of that token may see. */
@FeignClient(
        name = "service-requests",
        url = "${brum.urls.service-requests}",
        fallbackFactory = RequestsClient.Away.class)
interface RequestsClient {

    @GetMapping("/api/requests/v1/requests/{reference}?fields=place")
    @Nullable
    Known request(
            @PathVariable("reference") String reference,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization);

    /** It is there. @param place null where it has none */
    record Known(String reference, @Nullable Place place) {}

    /** Where it is. */
    record Place(@Nullable String wardCode) {}

    /** Unknown stays unknown; everything else is asked again later. */
    @Component
    class Away implements FallbackFactory<RequestsClient> {

        @Override
        public RequestsClient create(Throwable cause) {
            return (reference, authorization) -> {
                Unanswered.unlessUnknown(cause);
                return null;
            };
        }
    }
}
