package uk.brum.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the repository lies, from whichever module a test runs in. */
public final class Checkout {

    private static final Path ROOT = find();

    private Checkout() {}

    /** A file or folder of the repository, for example {@code contracts/http/places.openapi.yaml}. */
    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** The folder of real test inputs beside the checkout, when it is there. */
    public static Optional<Path> sharedData() {
        Path data = ROOT.resolveSibling("shared").resolve("data");
        return Files.isDirectory(data) ? Optional.of(data) : Optional.empty();
    }

    private static Path find() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve(".mvn"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("Run the tests inside the repository");
        }
        return here;
    }
}
