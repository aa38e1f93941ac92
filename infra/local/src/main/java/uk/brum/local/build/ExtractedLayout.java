package uk.brum.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Spring Boot's one large jar, laid out as a thin jar beside its libraries: the JVM starts it faster, and only so can
 * it keep an AOT cache. The same as {@code -Djarmode=tools extract}, which needs Spring inside the jar, without a JVM of
 * its own for each module.
 */
final class ExtractedLayout {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String INDEX = "BOOT-INF/classpath.idx";

    private ExtractedLayout() {}

    static void write(Path bootJar, Path folder, String thinJar) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        try (var jar = new JarFile(bootJar.toFile())) {
            var libraries = libraries(jar);
            for (var library : libraries) {
                try (var in = jar.getInputStream(jar.getEntry(LIBRARIES + library))) {
                    Files.copy(in, folder.resolve("lib").resolve(library));
                }
            }
            try (var out =
                    new JarOutputStream(Files.newOutputStream(folder.resolve(thinJar)), manifest(jar, libraries))) {
                for (var entry : jar.stream().toList()) {
                    var name = entry.getName();
                    if (name.startsWith(CLASSES) && name.length() > CLASSES.length()) {
                        copy(jar.getInputStream(entry), entry, name.substring(CLASSES.length()), out);
                    } else if (name.startsWith("META-INF/")
                            && !name.equals(JarFile.MANIFEST_NAME)
                            && !entry.isDirectory()) {
                        copy(jar.getInputStream(entry), entry, name, out);
                    }
                }
            }
        }
    }

    // The order of the class path is the build's, not that of the alphabet
    private static List<String> libraries(JarFile jar) throws IOException {
        var libraries = new ArrayList<String>();
        try (var index = jar.getInputStream(jar.getEntry(INDEX))) {
            for (var line : new String(index.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var start = line.indexOf(LIBRARIES);
                if (start >= 0) {
                    libraries.add(line.substring(start + LIBRARIES.length(), line.lastIndexOf('"')));
                }
            }
        }
        return libraries;
    }

    private static Manifest manifest(JarFile jar, List<String> libraries) throws IOException {
        var manifest = new Manifest(jar.getManifest());
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
        main.put(
                Attributes.Name.CLASS_PATH,
                libraries.stream().map(library -> "lib/" + library).collect(Collectors.joining(" ")));
        for (var ofBootJar : List.of(
                "Start-Class",
                "Spring-Boot-Classes",
                "Spring-Boot-Lib",
                "Spring-Boot-Classpath-Index",
                "Spring-Boot-Layers-Index")) {
            main.remove(new Attributes.Name(ofBootJar));
        }
        return manifest;
    }

    private static void copy(InputStream in, ZipEntry from, String name, JarOutputStream out) throws IOException {
        try (in) {
            var entry = new ZipEntry(name);
            entry.setTime(from.getTime());
            out.putNextEntry(entry);
            in.transferTo(out);
            out.closeEntry();
        }
    }
}
