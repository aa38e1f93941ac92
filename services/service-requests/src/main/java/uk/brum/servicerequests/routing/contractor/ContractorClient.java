package uk.brum.servicerequests.routing.contractor;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** GeoReport v2 of any contractor, in XML, which every conformant server speaks. The first parameter says whose. */
@FeignClient(name = "contractor", url = "http://contractor.invalid", configuration = WithoutBreaker.class)
interface ContractorClient {

    String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    String XML = "text/xml";

    @PostMapping(value = "/requests.xml", consumes = FORM, produces = XML)
    byte[] submit(
            URI endpoint,
            @RequestParam(value = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody byte[] form);

    @GetMapping(value = "/requests.xml", produces = XML)
    byte[] requests(
            URI endpoint,
            @RequestParam(value = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            @RequestParam("service_code") String serviceCode,
            @RequestParam("start_date") String start,
            @RequestParam("end_date") String end);

    @GetMapping(value = "/requests/{id}.xml", produces = XML)
    byte[] request(
            URI endpoint,
            @PathVariable String id,
            @RequestParam(value = "jurisdiction_id", required = false) @Nullable String jurisdiction);

    @GetMapping(value = "/tokens/{token}.xml", produces = XML)
    byte[] token(
            URI endpoint,
            @PathVariable String token,
            @RequestParam(value = "jurisdiction_id", required = false) @Nullable String jurisdiction);

    @GetMapping(value = "/servicerequestupdates.xml", produces = XML)
    byte[] updates(
            URI endpoint,
            @RequestParam(value = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            @RequestParam("service_request_id") String id,
            @RequestParam("start_date") String start,
            @RequestParam("end_date") String end);
}
