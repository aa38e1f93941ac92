package uk.brum.starter.times;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes times and dates of the years 0000 to 9999 alone, as RFC 3339 has them, which the formats {@code date-time} and
 * {@code date} of the contracts mean. Java reads years of nine digits, but a database cannot keep them and no sum can be
 * done with them, so that they were failures of the service and not mistakes of whoever sent them.
 */
@AutoConfiguration
@ConditionalOnClass(WebMvcConfigurer.class)
public class FourDigitYears {

    private static final String WRONG = "A year has four digits";
    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** For bodies. */
    @Bean
    JacksonModule fourDigitYearsModule() {
        SimpleModule module = new SimpleModule("four-digit-years");
        module.addDeserializer(Instant.class, new Bounded<>(InstantDeserializer.INSTANT, FourDigitYears::has));
        module.addDeserializer(LocalDate.class, new Bounded<>(LocalDateDeserializer.INSTANCE, FourDigitYears::has));
        return module;
    }

    /** For parameters of an address. */
    @Bean
    WebMvcConfigurer fourDigitYearsInParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addFormatterForFieldType(Instant.class, new Parameter());
            }
        };
    }

    private static boolean has(Instant time) {
        return !time.isBefore(BEGIN) && !time.isAfter(END);
    }

    private static boolean has(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    static final class Parameter implements Formatter<Instant> {

        /** @throws DateTimeException when it is no time, or none of those years */
        @Override
        public Instant parse(String text, Locale locale) {
            Instant time = Instant.parse(text.strip());
            if (!has(time)) {
                throw new DateTimeException(WRONG);
            }
            return time;
        }

        @Override
        public String print(Instant time, Locale locale) {
            return time.toString();
        }
    }

    private static final class Bounded<T> extends ValueDeserializer<T> {

        private final ValueDeserializer<T> plain;
        private final Predicate<T> fits;

        Bounded(ValueDeserializer<T> plain, Predicate<T> fits) {
            this.plain = plain;
            this.fits = fits;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T read = plain.deserialize(parser, context);
            return fits.test(read) ? read : context.reportInputMismatch(this, WRONG);
        }
    }
}
