package uk.brum.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The portal as a process would run it, behind {@link LittleGateway}, with a real MongoDB and on a fixed day. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {PortalApplication.class, World.Settings.class})
@ContextConfiguration(initializers = World.class)
@ActiveProfiles("test")
@interface PortalPages {}
