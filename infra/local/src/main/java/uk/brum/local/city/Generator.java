package uk.brum.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import uk.brum.local.Obstacle;
import uk.brum.local.build.Program;

/**
 * Runs the city's generator out of the libraries of a built program, so that this command itself needs neither the
 * generator nor its libraries to be compiled.
 */
final class Generator {

    // Any number would do: the same one gives the same city on every machine
    private static final long SEED = 1889;

    private Generator() {}

    static void write(Program program, Path folder, int households) {
        try (var loader = new URLClassLoader(jars(program), ClassLoader.getPlatformClassLoader())) {
            loader.loadClass("uk.brum.city.SyntheticCity")
                    .getMethod("write", Path.class, int.class, long.class)
                    .invoke(null, folder, households, SEED);
        } catch (InvocationTargetException e) {
            throw new Obstacle("The city could not be made: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new Obstacle(
                    "The generator of the city is not in " + program.folder() + ": remove .brum/cache/apps.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL[] jars(Program program) throws IOException {
        var jars = new ArrayList<URL>();
        try (var files = Files.list(program.folder().resolve("lib"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(file.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }
}
