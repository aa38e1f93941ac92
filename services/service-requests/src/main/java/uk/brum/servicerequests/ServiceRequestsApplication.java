package uk.brum.servicerequests;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What residents report to the council, and what becomes of it under one reference for life. */
@SpringBootApplication
@EnableScheduling
@EnableFeignClients
public class ServiceRequestsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ServiceRequestsApplication.class, arguments);
    }
}
