package uk.brum.starter.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Hands {@link Idempotency} to the creating handlers that ask for it, and refuses requests without a key. */
final class IdempotencyArgument implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Idempotency.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        String key = request.getHeader(IdempotencyFilter.HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new ProblemException(
                    PlatformProblems.MALFORMED,
                    "Send an Idempotency-Key header of 1 to 128 characters, new for each thing you create.");
        }
        Object fingerprint = request.getAttribute(IdempotencyFilter.FINGERPRINT);
        if (!(fingerprint instanceof String hash)) {
            throw new IllegalStateException("A handler of forms asks for an Idempotency");
        }
        Principal caller = request.getUserPrincipal();
        // strangers have no name to keep their keys apart: there the request itself is part of the key, so that one who
        // happens on another's key is neither refused nor answered with what is not theirs
        String owner = caller == null ? "anonymous:" + hash : caller.getName();
        return new Idempotency(owner + ":" + key, hash);
    }
}
