package uk.brum.binschedules.reminders.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import uk.brum.binschedules.reminders.domain.Reminders;

/**
 * An instance of the service that dies: after one of its writes it does nothing any more. What it had written is written,
 * and what it knew is gone.
 */
public final class Mortal {

    private static final Set<String> WRITES = Set.of("takeUntold", "takeToldOtherwise", "tell");

    private final Reminders dying;
    private final ApplicationContext service;

    /** @param writes after so many the instance is dead */
    public Mortal(ApplicationContext service, int writes) {
        this.service = service;
        Reminders real = service.getBean(Reminders.class);
        AtomicInteger left = new AtomicInteger(writes);
        this.dying = (Reminders) Proxy.newProxyInstance(
                Reminders.class.getClassLoader(), new Class<?>[] {Reminders.class}, (_, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (WRITES.contains(method.getName()) && left.decrementAndGet() == 0) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whether it lived long enough to do all that was due. */
    public boolean remindsToTheEnd() {
        return outlives(
                new RemindOfBinDays(dying, service.getBean(BinDays.class), service.getBean(Clock.class))::remind);
    }

    /** Whether it lived long enough to correct all that was wrong. */
    public boolean correctsToTheEnd() {
        return outlives(
                new CorrectReminders(dying, service.getBean(BinDays.class), service.getBean(Clock.class))::correct);
    }

    private static boolean outlives(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Killed e) {
            return false;
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
