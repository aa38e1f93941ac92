package uk.brum.local.cli;

import picocli.CommandLine.Command;
import uk.brum.local.Workplace;
import uk.brum.local.platform.AotTraining;
import uk.brum.local.platform.Part;
import uk.brum.local.platform.Platform;

@Command(name = "train", hidden = true, description = "Make the caches that let later starts be faster.")
final class TrainCommand implements Runnable {

    @Override
    public void run() {
        var workplace = Workplace.fromEnvironment();
        try (var progress = new ElapsedProgress(System.out)) {
            var parts = Part.selected(java.util.List.of(), workplace.root());
            new AotTraining(workplace).run(new Platform(workplace), parts, progress);
        }
    }
}
