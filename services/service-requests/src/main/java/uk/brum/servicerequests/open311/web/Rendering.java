package uk.brum.servicerequests.open311.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree in a format, in UTF-8. */
final class Rendering {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Rendering() {}

    /** @param root the name of the outermost element in XML; JSON has none */
    static byte[] bytes(Format format, String root, Node node) {
        return switch (format) {
            case XML -> xml(root, node);
            case JSON -> json(node);
        };
    }

    private static byte[] xml(String root, Node node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(writer, root, node);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter writer, String name, Node node) throws XMLStreamException {
        if (isEmpty(node)) {
            writer.writeEmptyElement(name);
            return;
        }
        writer.writeStartElement(name);
        switch (node) {
            case Node.Text(var value) -> writer.writeCharacters(clean(String.valueOf(value)));
            case Node.Figure(var value) -> writer.writeCharacters(value.toPlainString());
            case Node.Flag(var value) -> writer.writeCharacters(String.valueOf(value));
            case Node.Group(var fields) -> {
                for (var field : fields.entrySet()) {
                    write(writer, field.getKey(), field.getValue());
                }
            }
            case Node.Many(var each, var items) -> {
                for (Node item : items) {
                    write(writer, each, item);
                }
            }
        }
        writer.writeEndElement();
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Text(var value) -> value == null;
            case Node.Group(var fields) -> fields.isEmpty();
            case Node.Many many -> many.items().isEmpty();
            case Node.Figure _, Node.Flag _ -> false;
        };
    }

    private static byte[] json(Node node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(generator, node);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, Node node) {
        switch (node) {
            case Node.Text(var value) -> {
                if (value == null) {
                    generator.writeNull();
                } else {
                    generator.writeString(clean(value));
                }
            }
            case Node.Figure(var value) -> generator.writeNumber(value);
            case Node.Flag(var value) -> generator.writeBoolean(value);
            case Node.Group(var fields) -> {
                generator.writeStartObject();
                fields.forEach((name, value) -> {
                    generator.writeName(name);
                    write(generator, value);
                });
                generator.writeEndObject();
            }
            case Node.Many many -> {
                generator.writeStartArray();
                many.items().forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
        }
    }

    /** XML 1.0 has no way to write some characters, not even escaped; what people paste has them. */
    static String clean(String text) {
        if (text.codePoints().allMatch(Rendering::isInXml)) {
            return text;
        }
        return text.codePoints()
                .map(point -> isInXml(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
