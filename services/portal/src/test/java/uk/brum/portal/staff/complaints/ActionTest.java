package uk.brum.portal.staff.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import uk.brum.pages.Words;
import uk.brum.portal.staff.complaints.Question.Kind;
import uk.brum.testing.Contract;

/** The table of actions says what the contract of complaints says, and every question has its words. */
class ActionTest {

    private static final Contract CONTRACT = Contract.of("complaints");
    private static final String BELOW = "/api/complaints/v1/complaints/{reference}/";

    @ParameterizedTest
    @EnumSource
    void asks_what_the_contract_wants(Action action) {
        Contract.Located operation = operation(action);
        var content = operation.operation().getRequestBody();
        List<Question> body = action.questions().stream()
                .filter(question -> !action.inPath(question))
                .toList();
        if (content == null) {
            assertThat(body).isEmpty();
            return;
        }
        Schema<?> schema = resolved(content.getContent().get("application/json").getSchema());
        Map<String, Schema<?>> fields = new HashMap<>();
        schema.getProperties().forEach((name, field) -> fields.put(name, field));
        assertThat(body).allSatisfy(question -> assertThat(fields).containsKey(question.name()));
        assertThat(body.stream().map(Question::name).toList())
                .containsAll(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (Question question : body) {
            Schema<?> field = fields.get(question.name());
            Schema<?> one = field.getItems() == null ? field : field.getItems();
            if (question.kind() == Kind.CHOICE || question.kind() == Kind.CHOICES) {
                assertThat(question.choices()).isEqualTo(one.getEnum());
            } else if (question.kind() == Kind.LINE || question.kind() == Kind.TEXT || question.kind() == Kind.LINES) {
                assertThat(question.longest()).as(question.name()).isEqualTo(one.getMaxLength());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_everything_it_asks(Action action) {
        Words words = Words.english();
        String of = "staff-complaints." + action.slug() + ".";
        assertThat(words.of(of + "title")).isNotBlank();
        assertThat(words.of(of + "button")).isNotBlank();
        assertThat(words.of(of + "done")).isNotBlank();
        if (action.letter()) {
            assertThat(words.of(of + "consequence")).isNotBlank();
        }
        for (Question question : action.questions()) {
            if (question.hidden()) {
                continue;
            }
            assertThat(words.of(of + question.key())).isNotBlank();
            question.choices()
                    .forEach(choice -> assertThat(words.of(of + question.key() + "." + choice))
                            .isNotBlank());
        }
        Answered nothing = Answered.of(action, new LinkedMultiValueMap<>());
        assertThat(nothing.check().getFieldErrors())
                .filteredOn(error -> !action.questions().stream()
                        .filter(question -> question.name().equals(error.getField()))
                        .allMatch(Question::hidden))
                .allSatisfy(error ->
                        assertThat(words.of(String.valueOf(error.getCode()))).isNotBlank());
    }

    @Test
    void turns_what_was_typed_into_what_the_contract_has() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("id", "sorry");
        sent.add("kind", "payment");
        sent.add("description", " For the time and trouble. ");
        sent.add("pence", "49.5");
        sent.add("owner", "waste-service");
        sent.add("due", "2026-12-11");
        Answered answered = Answered.of(Action.PROMISE, sent);
        assertThat(answered.check().hasErrors()).isFalse();
        assertThat(answered.path()).isEqualTo("remedies/sorry");
        assertThat(answered.body())
                .containsEntry("pence", 4950)
                .containsEntry("description", "For the time and trouble.")
                .doesNotContainKey("id");
    }

    @Test
    void takes_what_an_ombudsman_orders_row_by_row_and_refuses_half_a_row() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("case", "24-005-151");
        sent.add("decidedOn", "2027-03-13");
        sent.add("outcome", "upheld");
        sent.add("summary", "At fault.");
        sent.add("id1", "o-1");
        sent.add("kind1", "payment");
        sent.add("description1", "For the injustice.");
        sent.add("pence1", "200");
        sent.add("owner1", "waste-service");
        sent.add("due1", "2027-04-13");
        Answered whole = Answered.of(Action.DECIDED, sent);
        assertThat(whole.check().hasErrors()).isFalse();
        assertThat(whole.body().get("remedies"))
                .isEqualTo(List.of(java.util.Map.of(
                        "id",
                        "o-1",
                        "kind",
                        "payment",
                        "description",
                        "For the injustice.",
                        "pence",
                        20000,
                        "owner",
                        "waste-service",
                        "due",
                        "2027-04-13")));

        sent.add("description3", "Review the round.");
        sent.add("due3", "soon");
        assertThat(Answered.of(Action.DECIDED, sent).check().getFieldErrors())
                .extracting(error -> error.getField() + " " + error.getCode())
                .containsExactlyInAnyOrder(
                        "kind3 staff-complaints.error.ordered.empty.kind",
                        "owner3 staff-complaints.error.ordered.empty.owner",
                        "due3 staff-complaints.error.ordered.shape.due");
    }

    @Test
    void a_path_cannot_be_left_by_what_was_typed() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("case", "../../remedies");
        sent.add("ombudsman", "lgsco");
        assertThat(Answered.of(Action.REFER, sent).check().getFieldErrors("case"))
                .hasSize(1);
    }

    private static Contract.Located operation(Action action) {
        String shape = shape(BELOW + action.path());
        return CONTRACT.operations().values().stream()
                .filter(one ->
                        "PUT".equals(one.method().name()) && shape(one.path()).equals(shape))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no PUT " + action.path()));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Schema<?> resolved(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref == null
                ? schema
                : Objects.requireNonNull(CONTRACT.api()
                        .getComponents()
                        .getSchemas()
                        .get(List.of(ref.split("/")).getLast()));
    }
}
