package uk.brum.places.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.places.application.StoreAddresses;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Location;
import uk.brum.places.domain.Postcode;
import uk.brum.places.domain.Uprn;
import uk.brum.places.domain.Usrn;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** Rows of a file of addresses. */
@Component
class AddressRows implements RowImport {

    private static final List<String> LINES = List.of("line1", "line2", "line3", "line4");
    private static final int LONGEST_LINE = 100;
    private static final Pattern CLASSIFICATION = Pattern.compile("[A-Z]{1,2}[0-9A-Z]{0,4}");
    private static final Pattern NUMBER_AND_STREET = Pattern.compile("^[0-9]+[A-Za-z]?(?:-[0-9]+[A-Za-z]?)?[ ,]+(.+)$");

    private final StoreAddresses storeAddresses;

    AddressRows(StoreAddresses storeAddresses) {
        this.storeAddresses = storeAddresses;
    }

    @Override
    public String kind() {
        return "addresses";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("uprn", "line1", "postcode");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        Map<Uprn, Row> byUprn = new HashMap<>();
        List<Address> addresses = new ArrayList<>();
        for (Row row : rows) {
            try {
                Address address = address(row);
                Row earlier = byUprn.putIfAbsent(address.uprn(), row);
                if (earlier != null) {
                    throw new Refused("uprn", "Line " + earlier.line() + " has the same UPRN.");
                }
                addresses.add(address);
            } catch (Refused refused) {
                errors.add(new RowError(row.line(), refused.column, String.valueOf(refused.getMessage())));
            }
        }
        for (Address outside : storeAddresses.store(addresses)) {
            Row row = Objects.requireNonNull(byUprn.get(outside.uprn()));
            errors.add(new RowError(row.line(), null, "The address does not lie in Birmingham."));
        }
        errors.sort(Comparator.comparingLong(RowError::line));
        return errors;
    }

    private static Address address(Row row) {
        Uprn uprn = Uprn.parse(row.value("uprn"))
                .orElseThrow(() -> new Refused("uprn", quoted(row, "uprn") + " is not a UPRN of up to 12 digits."));
        Postcode postcode = Postcode.parse(row.value("postcode"))
                .orElseThrow(() -> new Refused("postcode", quoted(row, "postcode") + " is not a postcode."));
        List<String> lines = lines(row);
        Usrn usrn = row.value("usrn").isEmpty()
                ? null
                : Usrn.parse(row.value("usrn"))
                        .orElseThrow(
                                () -> new Refused("usrn", quoted(row, "usrn") + " is not a USRN of up to 8 digits."));
        String classification = row.value("classification");
        if (!classification.isEmpty() && !CLASSIFICATION.matcher(classification).matches()) {
            throw new Refused("classification", quoted(row, "classification") + " is not a classification code.");
        }
        Location location = RowLocation.of(row);
        return new Address(uprn, lines, postcode, usrn, street(row, lines), location, null, classification);
    }

    private static List<String> lines(Row row) {
        List<String> lines = new ArrayList<>();
        for (String column : LINES) {
            String line = row.value(column).replaceAll("\\s+", " ");
            if (line.length() > LONGEST_LINE) {
                throw new Refused(column, "The line has more than " + LONGEST_LINE + " characters.");
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        if (row.value("line1").isEmpty()) {
            throw new Refused("line1", "The first line of the address is empty.");
        }
        return lines;
    }

    /** The street's name, or what stands behind the house number, or else the first line. */
    private static String street(Row row, List<String> lines) {
        if (!row.value("street").isEmpty()) {
            return row.value("street").replaceAll("\\s+", " ");
        }
        return lines.stream()
                .map(NUMBER_AND_STREET::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(lines.getFirst());
    }

    private static String quoted(Row row, String column) {
        String value = row.value(column);
        return "'" + (value.length() > 30 ? value.substring(0, 30) + "…" : value) + "'";
    }

    /** A row cannot be taken in. */
    static final class Refused extends RuntimeException {

        private final @Nullable String column;

        Refused(@Nullable String column, String message) {
            super(message, null, false, false);
            this.column = column;
        }
    }
}
