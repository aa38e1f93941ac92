package uk.brum.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.domain.ComplaintEvent;
import uk.brum.testing.Contract;

/** The contract names everything that the history can say, so that the pages can have words for it. */
class HistoryNamesTest {

    @Test
    void the_contract_lists_every_event() {
        Schema<?> line =
                Contract.of("complaints").api().getComponents().getSchemas().get("HistoryLine");
        List<?> listed = line.getProperties().get("what").getEnum();
        assertThat(listed.stream().map(String::valueOf).toList())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ComplaintEvent.class.getPermittedSubclasses())
                        .map(event -> event.getSimpleName()
                                .replaceAll("(?<!^)([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT))
                        .toList());
    }
}
