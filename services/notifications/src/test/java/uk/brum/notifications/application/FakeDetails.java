package uk.brum.notifications.application;

import java.util.ArrayList;
import java.util.List;

/** Answers what a test says. */
final class FakeDetails implements Details {

    final List<Questions> atOnce = new ArrayList<>();
    RuntimeException failure;
    RuntimeException reportFailure;
    Confirmation confirmation;
    Report report;
    Runnable whileAsked = () -> {};

    @Override
    public Details askedAtOnce(Questions all) {
        atOnce.add(all);
        return this;
    }

    @Override
    public Contact contact(String personId) {
        whileAsked.run();
        return answer(new Contact("Amina Begum", "amina@example.test"), failure);
    }

    @Override
    public Confirmation confirmation(String confirmationId) {
        return answer(confirmation, failure);
    }

    @Override
    public Report report(String reference) {
        return answer(report, reportFailure);
    }

    @Override
    public Notice notice(String noticeId) {
        throw new Gone("The notice", new IllegalStateException());
    }

    @Override
    public FollowingConfirmation followingConfirmation(String followingId) {
        throw new Gone("The following", new IllegalStateException());
    }

    private static <T> T answer(T value, RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
        return value;
    }
}
