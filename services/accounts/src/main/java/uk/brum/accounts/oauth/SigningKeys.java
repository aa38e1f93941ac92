package uk.brum.accounts.oauth;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.accounts.secrets.SealedField;
import uk.brum.accounts.secrets.SealedUnderMasterKey;
import uk.brum.starter.sealing.MasterKeys;

/**
 * The keys that sign tokens, shared by all instances through the database, private halves sealed. A key signs for 30
 * days; its successor is published two days before it signs, and it stays published for an hour after its last
 * signature, when the last token it signed has run out. The document's id is the key's place in the row, so of two
 * instances that make the successor at once only one stores it.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext>, SealedUnderMasterKey {

    static final Duration SIGNS = Duration.ofDays(30);
    static final Duration AHEAD = Duration.ofDays(2);
    static final Duration AFTERWARDS = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int BITS = 2048;

    private record Key(int place, RSAKey key, Instant from, Instant until) {}

    private record Keys(List<Key> keys, Instant readAt) {}

    private final MongoCollection<Document> stored;
    private final SealedField secrets;
    private final Clock clock;
    private volatile Keys known = new Keys(List.of(), Instant.EPOCH);

    SigningKeys(MongoDatabase database, MasterKeys master, Clock clock) {
        this.stored = database.getCollection("signingKeys");
        this.secrets = new SealedField(stored, "key", master, "signing-keys");
        this.clock = clock;
    }

    /** All published keys, for those who check signatures. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        List<JWK> published = current().keys().stream().<JWK>map(Key::key).toList();
        return selector.select(new JWKSet(published));
    }

    /** The one key that signs now. */
    RSAKey signing() {
        Instant now = clock.instant();
        return signing(current().keys(), now).orElseThrow().key();
    }

    @Override
    public Pass sealAnew() {
        return secrets.sealAnew();
    }

    private Keys current() {
        Instant now = clock.instant();
        Keys keys = known;
        if (Duration.between(keys.readAt(), now).abs().compareTo(FRESH) < 0
                && signing(keys.keys(), now).isPresent()) {
            return keys;
        }
        return reread(now);
    }

    private synchronized Keys reread(Instant now) {
        List<Key> keys = read(now);
        while (needsSuccessor(keys, now)) {
            addSuccessor(keys, now);
            keys = read(now);
        }
        Keys fresh = new Keys(keys, now);
        known = fresh;
        return fresh;
    }

    private List<Key> read(Instant now) {
        List<Key> keys = new ArrayList<>();
        for (Document document : stored.find(Filters.gt("until", Date.from(now.minus(AFTERWARDS))))
                .sort(Sorts.ascending("_id"))) {
            keys.add(open(document));
        }
        return keys;
    }

    private static Optional<Key> signing(List<Key> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.from().isAfter(now) && key.until().isAfter(now))
                .findFirst();
    }

    private static boolean needsSuccessor(List<Key> keys, Instant now) {
        return signing(keys, now).isEmpty() || keys.getLast().until().isBefore(now.plus(AHEAD));
    }

    private void addSuccessor(List<Key> keys, Instant now) {
        Document last = stored.find().sort(Sorts.descending("_id")).first();
        int place = last == null ? 1 : last.getInteger("_id") + 1;
        Instant from = signing(keys, now).isPresent() ? keys.getLast().until() : now;
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            stored.insertOne(new Document("_id", place)
                    .append("kid", key.getKeyID())
                    .append("from", Date.from(from))
                    .append("until", Date.from(from.plus(SIGNS)))
                    .append("key", secrets.seal(place, key.toJSONString())));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) {
                throw e;
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no RSA keys", e);
        }
    }

    private Key open(Document document) {
        int place = document.getInteger("_id");
        try {
            RSAKey key = RSAKey.parse(secrets.open(document));
            return new Key(
                    place,
                    key,
                    document.getDate("from").toInstant(),
                    document.getDate("until").toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key " + place + " cannot be read", e);
        }
    }
}
