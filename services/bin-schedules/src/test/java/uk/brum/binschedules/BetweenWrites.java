package uk.brum.binschedules;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.stereotype.Component;

/** Lets something happen after the thread of a test has read and before it writes, as another instance would. */
@Component
public class BetweenWrites implements MongoClientSettingsBuilderCustomizer {

    private final ThreadLocal<Runnable> meanwhile = new ThreadLocal<>();

    /** Once, when this thread is about to change something in the database. */
    public void beforeMyNextWrite(Runnable another) {
        meanwhile.set(another);
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                Runnable another = meanwhile.get();
                if (another != null && event.getCommandName().equals("update")) {
                    meanwhile.remove();
                    another.run();
                }
            }
        });
    }
}
