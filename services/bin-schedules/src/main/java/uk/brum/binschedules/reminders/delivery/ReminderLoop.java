package uk.brum.binschedules.reminders.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.reminders.application.CorrectReminders;
import uk.brum.binschedules.reminders.application.RemindOfBinDays;
import uk.brum.starter.loop.SteadyLoop;

/**
 * Looks for reminders that are due, and less often for those that have become wrong: staff change a day in several steps,
 * one for each kind of waste, and that is one email. Any number of instances may do so at once.
 */
@Component
class ReminderLoop implements SmartLifecycle {

    private final AtomicLong reminded = new AtomicLong();
    private final AtomicLong corrected = new AtomicLong();
    private final SteadyLoop reminding;
    private final SteadyLoop correcting;

    ReminderLoop(
            RemindOfBinDays remind,
            CorrectReminders correct,
            @Value("${brum.reminders.look-every}") Duration lookEvery,
            @Value("${brum.reminders.correct-every}") Duration correctEvery) {
        reminding = new SteadyLoop("reminders", lookEvery, () -> count(reminded, remind.remind()));
        correcting = new SteadyLoop("reminder-corrections", correctEvery, () -> count(corrected, correct.correct()));
    }

    @Autowired
    void measure(MeterRegistry meters) {
        FunctionCounter.builder("brum.reminders.told", reminded, AtomicLong::get)
                .register(meters);
        FunctionCounter.builder("brum.reminders.corrected", corrected, AtomicLong::get)
                .register(meters);
    }

    @Override
    public void start() {
        reminding.start();
        correcting.start();
    }

    @Override
    public void stop() {
        reminding.stop();
        correcting.stop();
    }

    @Override
    public boolean isRunning() {
        return reminding.isRunning();
    }

    /** All that was due is done: the next look can wait. */
    private static boolean count(AtomicLong counter, int told) {
        counter.addAndGet(told);
        return false;
    }
}
