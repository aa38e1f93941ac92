package uk.brum.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Carries the Content-Type of Open311 as the service wrote it. Tomcat would take {@code text/xml; charset=utf-8} apart and
 * leave out the space, and public validators compare the header as text (decision 0053).
 */
@Component
class UnchangedContentType implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String DOOR = UnchangedContentType.class.getName();

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Valve());
    }

    /** Takes the header out of those that Spring writes when it is written here. */
    static void carry(HttpServletRequest request, HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && Passage.of(request).path().startsWith("/open311/")
                && request.getAttribute(DOOR) instanceof Door door) {
            door.write(type);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    @FunctionalInterface
    private interface Door {
        void write(String contentType);
    }

    private static final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Door door = type -> response.getCoyoteResponse().setContentTypeNoCharset(type);
            request.setAttribute(DOOR, door);
            getNext().invoke(request, response);
        }
    }
}
