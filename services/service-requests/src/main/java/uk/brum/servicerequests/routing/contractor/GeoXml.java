package uk.brum.servicerequests.routing.contractor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a contractor answered, as records of fields. Documents with a DTD are not read: they could name our files. */
final class GeoXml {

    /** The answer is not GeoReport. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super("The contractor's answer is not XML", cause);
        }
    }

    private final Element element;

    private GeoXml(Element element) {
        this.element = element;
    }

    /** Every element of this name. */
    static List<GeoXml> each(String name, byte[] answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            NodeList found = builder.parse(new ByteArrayInputStream(answer)).getElementsByTagName(name);
            List<GeoXml> all = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                if (found.item(i) instanceof Element one) {
                    all.add(new GeoXml(one));
                }
            }
            return all;
        } catch (SAXException | IOException e) {
            throw new Unreadable(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK reads XML", e);
        }
    }

    /** The text of a field; null when it is not there or empty. */
    @Nullable
    String text(String field) {
        NodeList found = element.getElementsByTagName(field);
        String text =
                found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
        return text.isEmpty() ? null : text;
    }
}
