package uk.brum.checks.contracts;

import java.io.IOException;
import java.nio.file.Files;
import uk.brum.checks.Repository;

/** Draws {@code docs/event-flow.md} again. */
public final class WriteEventFlow {

    private WriteEventFlow() {}

    public static void main(String[] arguments) throws IOException {
        Repository repository = Repository.here();
        Files.writeString(repository.path(EventFlow.FILE), EventFlow.draw(repository));
        System.out.println(EventFlow.FILE + " is drawn.");
    }
}
