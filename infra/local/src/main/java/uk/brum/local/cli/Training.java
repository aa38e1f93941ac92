package uk.brum.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.brum.local.Workplace;
import uk.brum.local.platform.AotTraining;
import uk.brum.local.platform.Part;
import uk.brum.local.platform.Platform;
import uk.brum.local.process.OwnedProcesses;

/** Starts the training of AOT caches as a process of its own, at low priority. */
final class Training {

    private Training() {}

    static void startInBackground(Workplace workplace, Platform platform, List<Part> parts) {
        var processes = new OwnedProcesses(workplace.home());
        if (!AotTraining.isNeeded(platform, parts)
                || processes.find(AotTraining.NAME).isPresent()) {
            return;
        }
        System.out.println(
                "Later starts will be faster: caches for them are made in the background, for some minutes.");
        var command = List.of(
                "/usr/bin/nice",
                "-n",
                "10",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-Dbrum.root=" + workplace.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Brum.class.getName(),
                "train");
        processes.start(
                AotTraining.NAME,
                new OwnedProcesses.Program(
                        command, Map.of(), workplace.home().resolve("logs").resolve(AotTraining.NAME + ".log")));
    }
}
