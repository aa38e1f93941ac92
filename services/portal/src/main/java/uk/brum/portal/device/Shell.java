package uk.brum.portal.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.brum.pages.Pages;

/** The files that make a page look like one of ours without a connection; nothing personal is among them. */
@Component
class Shell {

    private static final List<String> FILES = List.of("brum.css", "brum.js", "waiting.js", "favicon.svg");

    private final String worker;

    Shell(Pages pages) {
        String files =
                FILES.stream().map(name -> '"' + pages.asset(name) + '"').collect(Collectors.joining(", ", "[", "]"));
        try {
            worker = new ClassPathResource("device/service-worker.js")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("[/* files */]", files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String worker() {
        return worker;
    }
}
