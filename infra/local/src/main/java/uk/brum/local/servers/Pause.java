package uk.brum.local.servers;

import uk.brum.local.Obstacle;

/** The wait between two looks at a server that is starting. */
final class Pause {

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted while waiting for a server; run it again.", e);
        }
    }
}
