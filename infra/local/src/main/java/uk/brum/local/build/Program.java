package uk.brum.local.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One unpacked program: a thin jar beside its libraries, and the cache of an earlier run that lets the JVM start
 * quickly.
 *
 * @param folder named by the hash of the sources
 * @param artifact the module's name in Maven
 */
public record Program(Path folder, String artifact) {

    /** The jar has a name of our own, so that it appears only when everything else is in place. */
    public Path jar() {
        return folder.resolve(artifact + ".jar");
    }

    /** The libraries of the program and the program itself, as a class path. */
    public String classPath() {
        return folder.resolve("lib") + "/*:" + jar();
    }

    /** The AOT cache belongs to this very program and to this very JDK. */
    public Path aotCache() {
        return folder.resolve("start-" + Runtime.version() + ".aot");
    }

    public boolean isTrained() {
        return Files.exists(aotCache());
    }

    /**
     * The command that runs the program.
     *
     * @param compiler whether the JVM may compile hot code at its best; without it a start costs half the CPU
     */
    public List<String> command(int heapMegabytes, boolean compiler) {
        var command = jvm(heapMegabytes, compiler);
        if (isTrained()) {
            command.add("-XX:AOTCache=" + aotCache());
            // A cache that does not fit is no reason to say anything: the program starts without it
            command.add("-Xlog:disable");
        }
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    /** The command that runs the program and writes a cache of what it did when it ends. */
    public List<String> trainingCommand(int heapMegabytes, boolean compiler, Path output) {
        var command = jvm(heapMegabytes, compiler);
        command.add("-XX:AOTCacheOutput=" + output);
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    private static List<String> jvm(int heapMegabytes, boolean compiler) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + heapMegabytes + "m",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (!compiler) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        return command;
    }
}
