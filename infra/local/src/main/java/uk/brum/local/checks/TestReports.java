package uk.brum.local.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what the test runs of all modules have written since a moment. */
final class TestReports {

    private static final Set<String> NOT_LOOKED_INTO = Set.of(".git", ".brum", "node_modules", "src");

    private TestReports() {}

    /** @param since older reports are of another run and do not count */
    static Counts since(Path root, Instant since) {
        var counts = new Counts.Builder();
        for (var report : reports(root, since)) {
            try (var in = Files.newInputStream(report)) {
                var factory = XMLInputFactory.newFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                read(factory.createXMLStreamReader(in), counts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (XMLStreamException e) {
                // A test process that died while it wrote its report
                counts.fail(report.getFileName() + " (the report is not whole)");
            }
        }
        return counts.build();
    }

    private static void read(XMLStreamReader xml, Counts.Builder counts) throws XMLStreamException {
        var test = "";
        var outcome = Outcome.PASSED;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                        outcome = Outcome.PASSED;
                    }
                    case "failure", "error" -> outcome = Outcome.FAILED;
                    case "skipped" -> outcome = Outcome.SKIPPED;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("testcase")) {
                switch (outcome) {
                    case PASSED -> counts.pass();
                    case FAILED -> counts.fail(test);
                    case SKIPPED -> counts.skip();
                }
            }
        }
    }

    private enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    private static List<Path> reports(Path root, Instant since) {
        var reports = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    return NOT_LOOKED_INTO.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var folder = String.valueOf(file.getParent());
                    var name = file.getFileName().toString();
                    var isReport = (folder.endsWith("/surefire-reports") || folder.endsWith("/failsafe-reports"))
                            && name.startsWith("TEST-")
                            && name.endsWith(".xml");
                    if (isReport && !attributes.lastModifiedTime().toInstant().isBefore(since)) {
                        reports.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reports;
    }
}
