package uk.brum.accounts.oauth;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Says of this server what it does, not all that the framework could. */
final class Metadata {

    private Metadata() {}

    static void sayWhatWeDo(Map<String, Object> claims) {
        claims.keySet().removeIf(name -> name.startsWith("introspection_endpoint"));
        claims.remove("tls_client_certificate_bound_access_tokens");
        claims.remove("dpop_signing_alg_values_supported");
        claims.put(
                "grant_types_supported",
                List.of(
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue()));
        List<String> methods = List.of(
                ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(), ClientAuthenticationMethod.NONE.getValue());
        claims.put("token_endpoint_auth_methods_supported", methods);
        claims.put("revocation_endpoint_auth_methods_supported", methods);
    }
}
