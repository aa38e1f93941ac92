package uk.brum.accounts.session;

import java.util.Date;
import org.bson.Document;

/** The stored shape of {@link SignedIn}, the same in a session and in the grants made from it. */
public final class SignedInDocument {

    private SignedInDocument() {}

    public static Document write(SignedIn signedIn) {
        return new Document("person", signedIn.personId())
                .append("epoch", signedIn.epoch())
                .append("at", Date.from(signedIn.at()))
                .append("sid", signedIn.sid());
    }

    public static SignedIn read(Document document) {
        return new SignedIn(
                document.getString("person"),
                document.getInteger("epoch"),
                document.getDate("at").toInstant(),
                document.getString("sid"));
    }
}
