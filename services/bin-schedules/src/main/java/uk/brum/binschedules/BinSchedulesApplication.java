package uk.brum.binschedules;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** When each bin is collected, and what happens when it was not. */
@SpringBootApplication
@EnableFeignClients
public class BinSchedulesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BinSchedulesApplication.class, arguments);
    }
}
