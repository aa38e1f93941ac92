package uk.brum.servicerequests.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.open311.application.ServiceBook;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.security.PublicEndpoint;

/** Where everything is, what can be reported, and, for every other address, that there is nothing. */
@RestController
@RequestMapping("/open311/v2")
class DiscoveryController {

    private final Door door;
    private final ServiceBook book;
    private final String endpoint;
    private final String contact;

    DiscoveryController(
            Door door,
            ServiceBook book,
            PlatformProperties platform,
            @Value("${brum.open311.contact:api@brum.example}") String contact) {
        this.door = door;
        this.book = book;
        // with its slash: clients put "services.json" right behind it
        this.endpoint = platform.issuer() + "/open311/v2/";
        this.contact = contact;
    }

    @PublicEndpoint
    @GetMapping("/discovery.{format:xml|json}")
    void discovery(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(
                Format.of(format).orElseThrow(),
                request,
                response,
                _ -> Views.discovery(endpoint, contact, book.changedAt()));
    }

    /** The endpoint itself, with and without its slash, is where people look first. */
    @PublicEndpoint
    @GetMapping({"", "/", "/discovery"})
    void endpoint(HttpServletRequest request, HttpServletResponse response) throws IOException {
        discovery("xml", request, response);
    }

    @PublicEndpoint
    @GetMapping("/services.{format:xml|json}")
    void services(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(Format.of(format).orElseThrow(), request, response, _ -> Views.services(book.services()));
    }

    @PublicEndpoint
    @GetMapping("/services/{service}")
    void definition(@PathVariable String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(Format.of(service).orElse(Format.XML), request, response, _ -> {
            String code = Door.stem(service);
            return Views.definition(
                    code,
                    book.questions(code)
                            .orElseThrow(() -> new GeoReportRefused(
                                    Fault.notFound("There is no service with the service_code " + code + "."))));
        });
    }

    @PublicEndpoint
    @RequestMapping("/**")
    void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.answer(Format.of(request.getRequestURI()).orElse(Format.XML), request, response, _ -> {
            throw new GeoReportRefused(Fault.notFound("There is nothing here for " + request.getMethod()
                    + ". Ask for discovery.xml, services.xml or requests.xml."));
        });
    }
}
