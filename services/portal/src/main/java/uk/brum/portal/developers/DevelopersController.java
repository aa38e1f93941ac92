package uk.brum.portal.developers;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.NotThere;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.security.PublicEndpoint;

/** The contracts, readable and as files. */
@Controller
class DevelopersController {

    private static final String FILES = "/developers/files/";

    private static final String TOKEN_COMMAND = """
            TOKEN=$(curl -s -u 'CLIENT_ID:CLIENT_SECRET' \\
              -d grant_type=client_credentials '%s/oauth2/token' \\
              | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')""";

    private final Contracts contracts;
    private final String origin;

    DevelopersController(Contracts contracts, PlatformProperties platform) {
        this.contracts = contracts;
        this.origin = platform.issuer();
    }

    @PublicEndpoint
    @GetMapping("/developers")
    String overview(Model model) {
        model.addAttribute("apis", contracts.apis().values());
        model.addAttribute("events", contracts.events());
        model.addAttribute("firstCommand", "curl '" + origin + "/api/bins/v1/properties/UPRN/collections'");
        model.addAttribute("tokenCommand", TOKEN_COMMAND.formatted(origin));
        return "developers/overview";
    }

    @PublicEndpoint
    @GetMapping("/developers/{name:[a-z-]+}")
    String api(@PathVariable("name") String name, Model model) {
        Contract api = contracts.apis().get(name);
        if (api == null) {
            throw new NotThere("an API");
        }
        model.addAttribute("api", api);
        return "developers/api";
    }

    @PublicEndpoint
    @GetMapping("/developers/events/{name:[a-z-]+}")
    String events(@PathVariable("name") String name, Model model) {
        if (!contracts.events().containsKey(name)) {
            throw new NotThere("events");
        }
        model.addAttribute("service", name);
        model.addAttribute("events", contracts.events().get(name));
        return "developers/events";
    }

    @PublicEndpoint
    @GetMapping(FILES + "**")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI().substring(FILES.length());
        String content = contracts.file(path);
        if (content == null) {
            throw new NotThere("a contract");
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(path.endsWith(".json") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_YAML)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
