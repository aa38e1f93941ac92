package uk.brum.notifications.delivery;

import org.springframework.stereotype.Component;
import uk.brum.notifications.application.BinDays;

/** Asks bin-schedules. */
@Component
class AskedBinDays implements BinDays {

    private final BinDaysClient client;

    AskedBinDays(BinDaysClient client) {
        this.client = client;
    }

    @Override
    public Notice notice(String noticeId) {
        BinDaysClient.Notice notice = client.notice(noticeId);
        return new Notice(
                notice.personId(),
                notice.email(),
                notice.uprn(),
                notice.home(),
                notice.date(),
                "today".equals(notice.day()),
                notice.when(),
                notice.collected().stream().map(AskedBinDays::bin).toList(),
                notice.notCollected().stream().map(AskedBinDays::bin).toList(),
                notice.disruptions(),
                notice.stopLink(),
                notice.stopPage());
    }

    @Override
    public Question question(String reminderId) {
        BinDaysClient.Confirmation asked = client.confirmation(reminderId);
        return new Question(asked.email(), asked.when(), asked.home(), asked.link(), asked.expiresAt());
    }

    private static Bin bin(BinDaysClient.Bin bin) {
        Integer sacks = bin.sacks();
        return new Bin(
                bin.stream(),
                bin.streamName(),
                bin.container(),
                bin.plannedFor(),
                bin.newDate(),
                bin.reason(),
                sacks == null ? 0 : sacks);
    }
}
