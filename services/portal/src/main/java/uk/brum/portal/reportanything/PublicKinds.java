package uk.brum.portal.reportanything;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.pages.Choice;
import uk.brum.portal.problems.Part;

/** The kinds of report that everybody can see, to choose from; none while the catalogue is away. */
@Component
public class PublicKinds {

    private final Catalogue catalogue;

    PublicKinds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Choice> choices() {
        return Part.of(() -> catalogue.find(null).items()).orElse(List.of()).stream()
                .filter(kind -> "public".equals(kind.visibility()))
                .map(kind -> Choice.of(kind.code(), kind.name()))
                .toList();
    }
}
