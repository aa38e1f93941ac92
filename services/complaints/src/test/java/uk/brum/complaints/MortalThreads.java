package uk.brum.complaints;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets the thread of a test die as a process dies: at one of its writes, before or after the database has it. Nothing that
 * it would have done afterwards happens, for nothing catches this error.
 */
@TestConfiguration(proxyBeanMethods = false)
class MortalThreads {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    private static final ThreadLocal<Life> LIFE = new ThreadLocal<>();

    /** When it ends, by the writes that are left. */
    private static final class Life {
        private final boolean afterTheWrite;
        private int writes;

        Life(int writes, boolean afterTheWrite) {
            this.writes = writes;
            this.afterTheWrite = afterTheWrite;
        }
    }

    /** Death. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Does something, and dies at that write of it. @return false when it ended before */
    static boolean killed(Runnable what, int write, boolean afterIt) {
        LIFE.set(new Life(write, afterIt));
        try {
            what.run();
            return false;
        } catch (Killed e) {
            return true;
        } finally {
            LIFE.remove();
        }
    }

    @Bean
    MongoClientSettingsBuilderCustomizer mortal() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                Life life = LIFE.get();
                if (life != null && WRITES.contains(event.getCommandName()) && !life.afterTheWrite) {
                    dieAtTheLast(life);
                }
            }

            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                Life life = LIFE.get();
                if (life != null && WRITES.contains(event.getCommandName()) && life.afterTheWrite) {
                    dieAtTheLast(life);
                }
            }
        });
    }

    private static void dieAtTheLast(Life life) {
        life.writes--;
        if (life.writes == 0) {
            throw new Killed();
        }
    }
}
