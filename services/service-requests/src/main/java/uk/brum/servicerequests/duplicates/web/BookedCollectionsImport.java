package uk.brum.servicerequests.duplicates.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.duplicates.domain.BookedCollection;
import uk.brum.servicerequests.duplicates.domain.BookedCollections;
import uk.brum.servicerequests.imports.JsonLines;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** Files of booked collections of large items, from the system in which they are booked. */
@Component
class BookedCollectionsImport implements RowImport {

    private final BookedCollectionRow reading;
    private final BookedCollections bookings;

    BookedCollectionsImport(BookedCollectionRow reading, BookedCollections bookings) {
        this.reading = reading;
        this.bookings = bookings;
    }

    /** The same, one booking on each line. */
    @Configuration(proxyBeanMethods = false)
    static class AsJson {
        @Bean
        RowImport bookedCollectionsAsJson(BookedCollectionsImport bookings) {
            return new JsonLines(bookings);
        }
    }

    @Override
    public String kind() {
        return "bulky-collections";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("booking_reference", "collection_date", "state");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        List<BookedCollection> read = new ArrayList<>();
        for (Row row : rows) {
            try {
                read.add(reading.read(row));
            } catch (BookedCollectionRow.Wrong e) {
                errors.add(row.error(e.column(), String.valueOf(e.getMessage())));
            }
        }
        if (!read.isEmpty()) {
            bookings.store(read);
        }
        return errors;
    }
}
