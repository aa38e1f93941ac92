package uk.brum.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;

/**
 * One mail on its way in. Addresses that begin with {@code temporary-failure@} and {@code permanent-failure@} are
 * refused, so that a sender's failures can be tried out without breaking anything.
 */
final class IncomingMail implements MessageHandler {

    private final MailFolder folder;
    private final Clock clock;
    private final List<String> recipients = new ArrayList<>();

    IncomingMail(MailFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) throws RejectException {
        String address = MailHeaders.address(recipient);
        if (address.startsWith("temporary-failure@")) {
            throw new RejectException(451, "4.3.0 Try again later (this address always says so)");
        }
        if (address.startsWith("permanent-failure@")) {
            throw new RejectException(550, "5.1.1 No such mailbox (this address always says so)");
        }
        recipients.add(address);
    }

    @Override
    public @Nullable String data(InputStream data) throws TooMuchDataException, IOException {
        var source = new ByteArrayOutputStream();
        var block = new byte[8192];
        for (int read = data.read(block); read >= 0; read = data.read(block)) {
            source.write(block, 0, read);
            if (source.size() > MailboxSettings.MAX_MAIL_BYTES) {
                throw new TooMuchDataException();
            }
        }
        byte[] stored =
                MailHeaders.stamp(recipients, clock.instant().truncatedTo(ChronoUnit.MILLIS), source.toByteArray());
        folder.keep(MailHeaders.stored(stored, 0), stored);
        return null;
    }

    @Override
    public void done() {}
}
