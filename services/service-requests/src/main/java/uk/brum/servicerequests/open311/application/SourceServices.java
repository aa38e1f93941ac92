package uk.brum.servicerequests.open311.application;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.catalogue.domain.Category;

/** Finds our category for what another system calls its service. */
@Component
public class SourceServices {

    /** Names that FixMyStreet's councils use and that say more than one of our keywords. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("abandoned vehicles", "abandoned-vehicle"),
            Map.entry("dog mess", "dog-fouling"),
            Map.entry("fly-posting", "fly-posting"),
            Map.entry("fly-tipping", "fly-tip"),
            Map.entry("parks & green spaces", "park"),
            Map.entry("parks/landscapes", "park"),
            Map.entry("pavement jetting", "street-cleaning"),
            Map.entry("potholes", "pothole"),
            Map.entry("road traffic signs", "street-furniture"),
            Map.entry("street cleaning", "street-cleaning"),
            Map.entry("street lighting", "street-light"),
            Map.entry("tree", "tree"));

    private final ServiceBook book;

    SourceServices(ServiceBook book) {
        this.book = book;
    }

    /** The code of our category; empty when nothing of ours has that code, that name or that keyword. */
    public Optional<String> category(String theirs) {
        String name = theirs.strip().toLowerCase(Locale.ROOT);
        return book.category(KNOWN.getOrDefault(name, name)).map(Category::code).or(() -> byWord(name));
    }

    private Optional<String> byWord(String name) {
        return book.services().stream()
                .filter(service -> service.name().toLowerCase(Locale.ROOT).equals(name)
                        || service.keywords().contains(name))
                .map(service -> service.code())
                .findFirst();
    }
}
