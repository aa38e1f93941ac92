package uk.brum.starter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.brum.starter.imports.ImportReport.State;
import uk.brum.starter.problem.ProblemException;
import uk.brum.testing.TestServers;

/** The protocol of row imports, on the real MongoDB. */
class RowImportsTest {

    private static final String FILE = "c".repeat(64);

    private final MongoDatabase database = TestServers.freshDatabase("imports");
    private final Names names = new Names();
    private final RowImports imports = new RowImports(
            database, Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC), List.of(names));

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void stores_the_rows_again_when_it_died_before_it_could_remember_them() {
        names.dieAfterStoring = true;
        assertThatThrownBy(() -> apply(2, false, "ann\nbob")).hasMessage("power cut");

        names.dieAfterStoring = false;
        ImportReport report = apply(2, false, "ann\nbob");

        assertThat(names.stored).containsExactly("ann", "bob", "ann", "bob");
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.nextLine()).isEqualTo(4);
    }

    @Test
    void does_not_store_rows_again_that_it_remembers() {
        ImportReport first = apply(2, false, "ann\nbad\nbob");
        ImportReport again = apply(2, false, "ann\nbad\nbob");

        assertThat(names.stored).containsExactly("ann", "bob");
        assertThat(again).isEqualTo(first);
        assertThat(again.errors()).containsExactly(new RowError(3, "name", "Nobody is called that."));
    }

    @Test
    void tells_the_errors_of_a_part_with_the_part_and_all_of_them_when_asked() {
        apply(2, false, "bad\nann");
        ImportReport second = apply(4, true, "bob\nbad");

        assertThat(second.errors()).extracting(RowError::line).containsExactly(5L);
        assertThat(second.rejected()).isEqualTo(2);
        assertThat(imports.find("names", FILE).errors())
                .extracting(RowError::line)
                .containsExactly(2L, 5L);
    }

    @Test
    void refuses_a_part_that_leaves_rows_out() {
        apply(2, false, "ann");

        assertThatThrownBy(() -> apply(4, false, "cid")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type()).isEqualTo(ImportProblems.OUT_OF_STEP);
            assertThat(refused.members()).containsEntry("nextLine", 3L);
        });
        assertThat(names.stored).containsExactly("ann");
    }

    @Test
    void stays_finishing_until_the_rest_of_the_work_is_done() {
        names.finishesLater = true;
        ImportReport last = apply(2, true, "ann");

        assertThat(last.state()).isEqualTo(State.FINISHING);
        assertThat(imports.finishing("names"))
                .extracting(ImportReport::importId)
                .containsExactly(FILE);

        imports.finish("names", FILE);
        assertThat(imports.find("names", FILE).state()).isEqualTo(State.FINISHED);
        assertThat(imports.finishing("names")).isEmpty();
    }

    @Test
    void takes_nothing_more_after_the_end() {
        apply(2, true, "ann");
        ImportReport more = apply(3, true, "bob");

        assertThat(more.state()).isEqualTo(State.FINISHED);
        assertThat(names.stored).containsExactly("ann");
    }

    @Test
    void does_not_know_other_kinds_and_other_files() {
        assertThatThrownBy(() -> imports.find("trees", FILE))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ImportProblems.KIND_UNKNOWN);
                    assertThat(refused.detail()).isEqualTo("What can be imported here: names.");
                });
        assertThatThrownBy(() -> imports.find("names", FILE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ImportProblems.UNKNOWN));
    }

    private ImportReport apply(long firstLine, boolean last, String rows) {
        byte[] part = ("name\n" + rows + "\n").getBytes(StandardCharsets.UTF_8);
        return imports.apply("names", FILE, firstLine, last, part);
    }

    private static final class Names implements RowImport {

        private final List<String> stored = new ArrayList<>();
        private boolean dieAfterStoring;
        private boolean finishesLater;

        @Override
        public String kind() {
            return "names";
        }

        @Override
        public List<String> neededColumns() {
            return List.of("name");
        }

        @Override
        public boolean finishesLater() {
            return finishesLater;
        }

        @Override
        public List<RowError> store(List<Row> rows) {
            List<RowError> errors = new ArrayList<>();
            for (Row row : rows) {
                if (row.value("name").equals("bad")) {
                    errors.add(row.error("name", "Nobody is called that."));
                } else {
                    stored.add(row.value("name"));
                }
            }
            if (dieAfterStoring) {
                throw new IllegalStateException("power cut");
            }
            return errors;
        }
    }
}
