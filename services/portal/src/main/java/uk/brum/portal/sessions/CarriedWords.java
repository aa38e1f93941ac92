package uk.brum.portal.sessions;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What was said on the pages before travels with each form, in one hidden field. It is sealed: a browser keeps pages and forms on
 * its disk, and the next person at that device must not read them there.
 */
public final class CarriedWords implements HandlerInterceptor {

    /** The field of a form. */
    public static final String FIELD = "draft";

    /** A day longer than a form waits on a device for its connection. */
    private static final Duration READABLE = Duration.ofDays(8);

    private static final String OPENED = CarriedWords.class.getName();
    private static final String PURPOSE = "words carried by a form";

    private final SessionCipher cipher;
    private final Clock clock;

    CarriedWords(SessionCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What came with the form of this request; null when nothing did, or nothing that we sealed in the last days. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(OPENED) instanceof String words ? words : null;
    }

    /** The value of the field; templates ask for it. */
    public String sealed(String words) {
        try {
            var packed = new ByteArrayOutputStream();
            packed.write(ByteBuffer.allocate(Long.BYTES).putLong(clock.millis()).array());
            try (var deflater = new DeflaterOutputStream(packed)) {
                deflater.write(words.getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(PURPOSE, packed.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String field = request.getParameter(FIELD);
        String words = field == null || inAddress(request) ? null : open(field);
        if (words != null) {
            request.setAttribute(OPENED, words);
        }
        return true;
    }

    /** A link must not put somebody else's words into a session; a form that comes back after a sign-in stands in no address. */
    private static boolean inAddress(HttpServletRequest request) {
        ServletRequest asked = request;
        while (asked instanceof ServletRequestWrapper wrapped) {
            asked = wrapped.getRequest();
        }
        return !"POST".equals(request.getMethod()) && asked.getParameter(FIELD) != null;
    }

    private @Nullable String open(String field) {
        try {
            ByteBuffer packed =
                    ByteBuffer.wrap(cipher.open(PURPOSE, Base64.getUrlDecoder().decode(field)));
            if (packed.getLong() < clock.millis() - READABLE.toMillis()) {
                return null;
            }
            var deflated = new ByteArrayInputStream(packed.array(), packed.position(), packed.remaining());
            try (var words = new InflaterInputStream(deflated)) {
                return new String(words.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            return null; // not ours, or sealed before the key was changed: the session may still have it
        }
    }
}
