package uk.brum.binschedules.schedules.web;

/** Content lines of RFC 5545: escaped values, lines folded at 75 octets without cutting a character, CRLF. */
final class ICalendarText {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is written as it is. */
    ICalendarText raw(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is free text. */
    ICalendarText text(String name, String value) {
        return raw(name, escaped(value));
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
    }
}
