package uk.brum.servicerequests.open311.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a Content-Type out as it was written. Tomcat writes {@code text/xml;charset=utf-8} whatever it is given, and a
 * public validator compares the header as text with the specification's {@code text/xml; charset=utf-8}.
 */
@Component
class ContentTypeToTheLetter implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String SETTER = ContentTypeToTheLetter.class.getName();

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Setter());
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String contentType) {
        if (request.getAttribute(SETTER) instanceof RawContentType raw) {
            raw.accept(contentType);
        } else {
            response.setContentType(contentType);
        }
    }

    private interface RawContentType extends Consumer<String> {}

    private static final class Setter extends ValveBase {

        Setter() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            RawContentType raw = type -> response.getCoyoteResponse().setContentTypeNoCharset(type);
            request.setAttribute(SETTER, raw);
            getNext().invoke(request, response);
        }
    }
}
