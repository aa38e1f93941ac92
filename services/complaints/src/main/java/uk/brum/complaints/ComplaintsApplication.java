package uk.brum.complaints;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** Complaints, handled to the letter of the Complaint Handling Code. */
@SpringBootApplication
@EnableFeignClients
public class ComplaintsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ComplaintsApplication.class, arguments);
    }
}
