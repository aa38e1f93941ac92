package uk.brum.notifications.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.starter.clients.ServiceToken;

/** Who is to be told what of a bin day, as bin-schedules works it out. */
@FeignClient(
        name = "bin-schedules",
        contextId = "bin-days",
        url = "${brum.urls.bin-schedules}",
        configuration = ServiceToken.class,
        fallbackFactory = BinDaysClient.Away.class)
interface BinDaysClient {

    @GetMapping("/api/bins/v1/reminder-notices/{noticeId}")
    Notice notice(@PathVariable("noticeId") String noticeId);

    @GetMapping("/api/bins/v1/reminders/{reminderId}/confirmation")
    Confirmation confirmation(@PathVariable("reminderId") String reminderId);

    record Notice(
            @Nullable String personId,
            @Nullable String email,
            String uprn,
            @Nullable String home,
            LocalDate date,
            String day,
            String when,
            List<Bin> collected,
            List<Bin> notCollected,
            List<String> disruptions,
            String stopLink,
            String stopPage) {}

    record Bin(
            String stream,
            String streamName,
            String container,
            @Nullable LocalDate plannedFor,
            @Nullable LocalDate newDate,
            @Nullable String reason,
            @Nullable Integer sacks) {}

    record Confirmation(String email, String when, @Nullable String home, String link, Instant expiresAt) {}

    /** The message waits and is tried again. */
    @Component
    class Away implements FallbackFactory<BinDaysClient> {

        @Override
        public BinDaysClient create(Throwable cause) {
            RuntimeException why = Unanswered.because(cause, "bin-schedules", "The reminder");
            return new BinDaysClient() {
                @Override
                public Notice notice(String noticeId) {
                    throw why;
                }

                @Override
                public Confirmation confirmation(String reminderId) {
                    throw why;
                }
            };
        }
    }
}
