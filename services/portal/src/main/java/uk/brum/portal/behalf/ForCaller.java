package uk.brum.portal.behalf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A request for a page on behalf of a caller; drafts are kept with the call, apart from those of every other caller. */
final class ForCaller extends HttpServletRequestWrapper {

    /** What begins so in a session belongs to one report that is not sent yet. */
    private static final String DRAFT = "draft.";

    private final String prefix;
    private final String page;
    private final Callers.Drafts drafts;

    ForCaller(HttpServletRequest request, String prefix, String page, Callers.Drafts drafts) {
        super(request);
        this.prefix = prefix;
        this.page = page;
        this.drafts = drafts;
    }

    @Override
    public String getContextPath() {
        return prefix;
    }

    @Override
    public String getServletPath() {
        return page;
    }

    @Override
    public HttpSession getSession() {
        return apart(super.getSession());
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        return session == null ? null : apart(session);
    }

    private HttpSession apart(HttpSession session) {
        return (HttpSession) Proxy.newProxyInstance(
                ForCaller.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, given) -> {
                    boolean draft = given != null
                            && given.length > 0
                            && given[0] instanceof String name
                            && name.startsWith(DRAFT);
                    if (draft) {
                        return drafted(method.getName(), given);
                    }
                    try {
                        return method.invoke(session, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private @Nullable Object drafted(String method, @Nullable Object[] given) {
        String name = String.valueOf(given[0]);
        if ("getAttribute".equals(method)) {
            return drafts.get(name);
        }
        drafts.put(name, "setAttribute".equals(method) ? given[1] : null);
        return null;
    }
}
