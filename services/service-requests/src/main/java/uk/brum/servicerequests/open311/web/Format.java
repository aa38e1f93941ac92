package uk.brum.servicerequests.open311.web;

import java.util.Locale;
import java.util.Optional;

/** The formats of answers, by the ending of an address. */
enum Format {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** To the letter as GeoReport v2 writes it: validators compare the header as text. */
    String contentType() {
        return contentType;
    }

    /** The format of {@code requests.json} or {@code json}. */
    static Optional<Format> of(String address) {
        String ending = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xml" -> Optional.of(XML);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }
}
