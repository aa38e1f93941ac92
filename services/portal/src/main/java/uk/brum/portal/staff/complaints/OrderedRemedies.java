package uk.brum.portal.staff.complaints;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * What an ombudsman orders, entered with the decision: a few rows, each of them whole or empty. Their fields are named by the
 * row, as {@code owner2}.
 */
final class OrderedRemedies {

    static final int ROWS = 6;

    private static final List<String> KINDS = List.of("apology", "payment", "action", "review");
    private static final List<String> TYPED = List.of("kind", "description", "pence", "owner", "due");
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final String POUNDS = "[0-9]{1,6}(\\.[0-9]{1,2})?";
    private static final String STAFF = "[A-Za-z0-9._:@-]{1,100}";

    private OrderedRemedies() {}

    /** The numbers of the rows, for the page. */
    static List<Integer> rows() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    static List<String> kinds() {
        return KINDS;
    }

    /** Takes over what was typed; each row has an id of its own, so that sending twice makes one. */
    static void take(MultiValueMap<String, String> sent, Map<String, Object> values) {
        for (int row : rows()) {
            TYPED.forEach(field -> values.put(field + row, given(sent, field + row)));
            String id = given(sent, "id" + row);
            values.put("id" + row, id.matches("[a-z0-9-]{1,60}") ? id : "o-" + UUID.randomUUID());
        }
    }

    /** Finds rows that are begun and not whole. */
    static void check(Map<String, Object> values, Errors errors) {
        rows().stream().filter(row -> begun(values, row)).forEach(row -> {
            filled("kind", row, KINDS.contains(of(values, "kind", row)), errors);
            filled("description", row, !of(values, "description", row).isEmpty(), errors);
            if (of(values, "description", row).length() > LONGEST_DESCRIPTION) {
                Wrong.tooLong(errors, "description" + row, LONGEST_DESCRIPTION);
            }
            shaped("pence", row, of(values, "pence", row).matches("|" + POUNDS), errors);
            filled("owner", row, !of(values, "owner", row).isEmpty(), errors);
            shaped("owner", row, of(values, "owner", row).matches("|" + STAFF), errors);
            filled("due", row, !of(values, "due", row).isEmpty(), errors);
            shaped("due", row, of(values, "due", row).isEmpty() || day(of(values, "due", row)), errors);
        });
    }

    /** The rows as the contract has them. */
    static List<Map<String, Object>> body(Map<String, Object> values) {
        List<Map<String, Object>> all = new ArrayList<>();
        rows().stream().filter(row -> begun(values, row)).forEach(row -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", of(values, "id", row));
            one.put("kind", of(values, "kind", row));
            one.put("description", of(values, "description", row));
            String pounds = of(values, "pence", row);
            if (!pounds.isEmpty()) {
                one.put("pence", new BigDecimal(pounds).movePointRight(2).intValueExact());
            }
            one.put("owner", of(values, "owner", row));
            one.put("due", of(values, "due", row));
            all.add(one);
        });
        return all;
    }

    private static boolean begun(Map<String, Object> values, int row) {
        return TYPED.stream().anyMatch(field -> !of(values, field, row).isEmpty());
    }

    private static String of(Map<String, Object> values, String field, int row) {
        return String.valueOf(values.getOrDefault(field + row, ""));
    }

    private static String given(MultiValueMap<String, String> sent, String name) {
        String first = sent.getFirst(name);
        return first == null ? "" : first.strip();
    }

    private static void filled(String field, int row, boolean there, Errors errors) {
        if (!there) {
            errors.rejectValue(field + row, "staff-complaints.error.ordered.empty." + field, new Object[] {row}, null);
        }
    }

    private static void shaped(String field, int row, boolean right, Errors errors) {
        if (!right) {
            errors.rejectValue(field + row, "staff-complaints.error.ordered.shape." + field, new Object[] {row}, null);
        }
    }

    private static boolean day(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
