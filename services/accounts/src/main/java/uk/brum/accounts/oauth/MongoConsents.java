package uk.brum.accounts.oauth;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** What a person allowed an app to do. */
@Component
class MongoConsents implements OAuth2AuthorizationConsentService {

    private final MongoCollection<Document> consents;

    MongoConsents(MongoDatabase database) {
        this.consents = database.getCollection("consents");
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
        List<String> scopes = consent.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        Document fields = new Document("client", consent.getRegisteredClientId())
                .append("person", consent.getPrincipalName())
                .append("authorities", scopes);
        consents.updateOne(Filters.eq("_id", id), new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        consents.deleteOne(Filters.eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String person) {
        Document document = consents.find(Filters.eq("_id", id(client, person))).first();
        if (document == null) {
            return null;
        }
        OAuth2AuthorizationConsent.Builder consent = OAuth2AuthorizationConsent.withId(client, person);
        document.getList("authorities", String.class).forEach(authority -> consent.authority(() -> authority));
        return consent.build();
    }

    private static String id(String client, String person) {
        return person + "|" + client;
    }
}
