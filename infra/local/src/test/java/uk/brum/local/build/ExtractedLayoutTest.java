package uk.brum.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractedLayoutTest {

    @TempDir
    Path folder;

    @Test
    void a_boot_jar_becomes_a_thin_jar_beside_its_libraries_in_the_order_of_the_build() throws IOException {
        var bootJar = jar(Map.of(
                "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMain-Class: Launcher\nStart-Class: uk.brum.Main\n\n",
                "BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/z.jar\"\n- \"BOOT-INF/lib/a.jar\"\n",
                "BOOT-INF/lib/a.jar", "library a",
                "BOOT-INF/lib/z.jar", "library z",
                "BOOT-INF/classes/uk/brum/Main.class", "bytes",
                "META-INF/services/x", "service",
                "org/springframework/boot/loader/Launcher.class", "loader"));
        ExtractedLayout.write(bootJar, folder.resolve("app"), "thin.jar");

        assertThat(folder.resolve("app/lib/a.jar")).hasContent("library a");
        assertThat(folder.resolve("app/lib/z.jar")).hasContent("library z");
        try (var thin = new JarFile(folder.resolve("app/thin.jar").toFile())) {
            var main = thin.getManifest().getMainAttributes();
            assertThat(main.getValue("Main-Class")).isEqualTo("uk.brum.Main");
            assertThat(main.getValue("Class-Path")).isEqualTo("lib/z.jar lib/a.jar");
            assertThat(thin.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/services/x", "uk/brum/Main.class");
        }
    }

    private Path jar(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var name : entries.keySet().stream()
                    .sorted((a, b) -> a.contains("MANIFEST") ? -1 : b.contains("MANIFEST") ? 1 : a.compareTo(b))
                    .toList()) {
                jar.putNextEntry(new ZipEntry(name));
                jar.write(String.valueOf(entries.get(name)).getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return Files.write(folder.resolve("boot.jar"), bytes.toByteArray());
    }
}
