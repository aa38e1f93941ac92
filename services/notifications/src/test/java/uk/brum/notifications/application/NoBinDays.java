package uk.brum.notifications.application;

/** For tests in which nobody is reminded. */
final class NoBinDays implements BinDays {

    @Override
    public Notice notice(String noticeId) {
        throw new IllegalStateException("No bin day here");
    }

    @Override
    public Question question(String reminderId) {
        throw new IllegalStateException("No bin day here");
    }
}
