package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.brum.portal.sessions.CarriedWords;

/**
 * Brings the answers of a form back when the session that held them has ended, and writes them into the next form. What the
 * session holds of the same report is newer and stays.
 */
@Configuration(proxyBeanMethods = false)
class CarriedReport implements HandlerInterceptor, WebMvcConfigurer {

    private final CarriedWords words;

    CarriedReport(CarriedWords words) {
        this.words = words;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/report/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String category = category(request);
        ReportDraft carried = category == null ? null : ReportDraft.carried(request, category);
        if (carried != null) {
            HttpSession session = request.getSession();
            ReportDraft kept = ReportDraft.kept(session, carried.category());
            if (kept == null || !kept.begun().equals(carried.begun())) {
                carried.keep(session);
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String category = category(request);
        HttpSession session = request.getSession(false);
        if (page != null && category != null && session != null && page.isReference()) {
            ReportDraft draft = ReportDraft.kept(session, category);
            if (draft != null && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
                page.addObject(CarriedWords.FIELD, words.sealed(draft.json()));
            }
        }
    }

    private static @Nullable String category(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                        && named.get("code") instanceof String code
                ? code
                : null;
    }
}
