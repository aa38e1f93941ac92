package uk.brum.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a browser keep a shared file for a year when the address names its content, and for five minutes when not. */
final class AssetCaching implements HandlerInterceptor {

    private final Assets assets;

    AssetCaching(Assets assets) {
        this.assets = assets;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String name = request.getRequestURI().substring(Assets.PATH.length());
        boolean exact = assets.current(name, request.getParameter("v"));
        CacheControl cache = exact
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
        return true;
    }
}
