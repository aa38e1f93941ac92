package uk.brum.notifications.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How our emails look to the mail system.
 *
 * @param from the sender that people see
 * @param idDomain the part of a Message-ID behind the @
 */
@ConfigurationProperties("brum.mail")
record MailSettings(
        @DefaultValue("Brum Account <no-reply@brum.example>")
        String from,

        @DefaultValue("notifications.brum.example") String idDomain) {}
