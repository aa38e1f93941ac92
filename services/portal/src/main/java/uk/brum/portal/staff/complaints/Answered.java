package uk.brum.portal.staff.complaints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import uk.brum.portal.staff.complaints.Question.Kind;

/**
 * What somebody answered on an action's page. Only the shape is looked at here; what is right, the complaints service decides.
 *
 * @param values what was typed, by the name of the question; several lines are still one text
 */
record Answered(Action action, Map<String, Object> values) {

    private static final String MONEY = "[0-9]{1,7}(\\.[0-9]{1,2})?";

    static Answered of(Action action, MultiValueMap<String, String> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Question question : action.questions()) {
            List<String> given = sent.getOrDefault(question.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (question.ticked()) {
                values.put(question.name(), given);
            } else if (question.kind() == Kind.REMEDIES) {
                OrderedRemedies.take(sent, values);
            } else if (question.kind() == Kind.ID && given.isEmpty()) {
                values.put(question.name(), UUID.randomUUID().toString());
            } else {
                values.put(question.name(), given.isEmpty() ? "" : given.getFirst());
            }
        }
        return new Answered(action, values);
    }

    /** What is there already, so that nobody types it twice. */
    Answered with(String name, @Nullable Object value) {
        if (value != null && "".equals(values.getOrDefault(name, null))) {
            values.put(name, value);
        }
        return this;
    }

    /** Finds what has the wrong shape. */
    MapBindingResult check() {
        var errors = new MapBindingResult(values, "form");
        for (Question question : action.questions()) {
            look(question, errors);
        }
        return errors;
    }

    private void look(Question question, MapBindingResult errors) {
        if (question.ticked()) {
            return;
        }
        if (question.kind() == Kind.REMEDIES) {
            OrderedRemedies.check(values, errors);
            return;
        }
        String given = one(question);
        if (given.isEmpty()) {
            if (question.required()) {
                Wrong.empty(errors, question.name());
            }
            return;
        }
        boolean tooLong = question.kind() == Kind.LINES
                ? lines(given).stream().anyMatch(line -> line.length() > question.longest())
                : given.length() > question.longest();
        if (tooLong) {
            Wrong.tooLong(errors, question.name(), question.longest());
            return;
        }
        boolean shaped = switch (question.kind()) {
            case DATE -> day(given);
            case MONEY -> given.matches(MONEY);
            case STAFF -> given.matches("[A-Za-z0-9._:@-]+");
            case ID, GIVEN -> given.matches("[A-Za-z0-9-]+");
            case CHOICE -> question.choices().contains(given);
            case LINE -> !action.inPath(question) || given.matches("[A-Za-z0-9-]+");
            default -> true;
        };
        if (!shaped) {
            Wrong.shape(errors, question.name());
        }
    }

    /** The path below the complaint. */
    String path() {
        String path = action.path();
        for (Question question : action.questions()) {
            path = path.replace("{" + question.name() + "}", one(question));
        }
        return path;
    }

    /** The body as the contract has it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Question question : action.questions()) {
            if (action.inPath(question)) {
                continue;
            }
            String given = question.ticked() ? "" : one(question);
            if (question.ticked()) {
                body.put(question.name(), values.get(question.name()));
            } else if (question.kind() == Kind.REMEDIES) {
                body.put(question.name(), OrderedRemedies.body(values));
            } else if (question.kind() == Kind.LINES && (action != Action.AGREE || !given.isEmpty())) {
                body.put(question.name(), lines(given));
            } else if (!given.isEmpty()) {
                body.put(
                        question.name(),
                        question.kind() == Kind.MONEY
                                ? new BigDecimal(given).movePointRight(2).intValueExact()
                                : given);
            }
        }
        return body;
    }

    public String one(Question question) {
        return String.valueOf(values.getOrDefault(question.name(), ""));
    }

    /** The day that was answered; the page asks only after the shape was checked. */
    public LocalDate date(Question question) {
        return LocalDate.parse(one(question));
    }

    /** What was answered as a list: the lines of a text, or what was ticked. */
    public List<String> several(Question question) {
        Object given = values.get(question.name());
        if (given instanceof List<?> ticked) {
            return ticked.stream().map(String::valueOf).toList();
        }
        return lines(one(question));
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private static boolean day(String given) {
        try {
            LocalDate.parse(given);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
