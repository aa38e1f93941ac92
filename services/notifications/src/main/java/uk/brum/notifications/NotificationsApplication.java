package uk.brum.notifications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** Tells people what they asked to be told. */
@SpringBootApplication
@EnableFeignClients
@ConfigurationPropertiesScan
public class NotificationsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationsApplication.class, arguments);
    }
}
