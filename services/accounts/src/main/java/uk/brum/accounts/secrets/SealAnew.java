package uk.brum.accounts.secrets;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.brum.starter.loop.SteadyLoop;
import uk.brum.starter.sealing.MasterKeys;

/** Brings everything under the first master key, so that an earlier one can go. */
@Component
public class SealAnew implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealAnew.class);

    /** What is left is found by an index; a look costs nothing when there is nothing. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final MasterKeys master;
    private final List<SealedUnderMasterKey> all;
    private final SteadyLoop loop;

    SealAnew(MasterKeys master, List<SealedUnderMasterKey> all) {
        this.master = master;
        this.all = all;
        this.loop = new SteadyLoop("seal-anew", PAUSE, () -> {
            pass();
            return false;
        });
    }

    /** Goes once through everything. */
    public SealedUnderMasterKey.Pass pass() {
        SealedUnderMasterKey.Pass done = new SealedUnderMasterKey.Pass(0, 0);
        for (SealedUnderMasterKey one : all) {
            done = done.and(one.sealAnew());
        }
        if (done.sealed() > 0 || done.unreadable() > 0) {
            LOG.info(
                    "Accounts: {} documents sealed anew with master key {}, {} cannot be read.",
                    done.sealed(),
                    master.first().id(),
                    done.unreadable());
        }
        return done;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
