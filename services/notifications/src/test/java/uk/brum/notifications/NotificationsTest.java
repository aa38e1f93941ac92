package uk.brum.notifications;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.brum.testing.BrumServiceTest;

/** The whole service with a real mailbox; accounts and bin-schedules answer from their contracts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrumServiceTest
public @interface NotificationsTest {}
