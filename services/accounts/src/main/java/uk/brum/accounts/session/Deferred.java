package uk.brum.accounts.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** Reads a context when it is first asked for, and once. */
final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> source;
    private @Nullable SecurityContext context;

    Deferred(Supplier<SecurityContext> source) {
        this.source = source;
    }

    @Override
    public SecurityContext get() {
        SecurityContext known = context;
        if (known == null) {
            known = source.get();
            context = known;
        }
        return known;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
