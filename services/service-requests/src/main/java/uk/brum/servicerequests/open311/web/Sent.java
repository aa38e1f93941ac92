package uk.brum.servicerequests.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.brum.servicerequests.open311.application.PostUpdate;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;
import uk.brum.servicerequests.open311.domain.Submission;
import uk.brum.servicerequests.open311.domain.Submission.Sender;
import uk.brum.servicerequests.open311.domain.Submission.Where;
import uk.brum.servicerequests.open311.domain.UpdateStatus;

/** What a writing call sends. */
final class Sent {

    static final int MOST_PICTURES = 6;

    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_ANSWERS = 200;
    private static final int LARGEST_PHOTO = 10 << 20;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[-+0-9 ()./]{5,30}");
    private static final Pattern UPRN = Pattern.compile("0*[0-9]{1,12}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern PHOTO_PART = Pattern.compile("photo[0-9]{0,2}|file_?[A-Za-z0-9_-]{0,40}|media");

    private Sent() {}

    static void checkIsForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
            throw new GeoReportRefused(
                    new Fault(415, "Send a form: application/x-www-form-urlencoded or multipart/form-data."));
        }
    }

    static @Nullable String key(Parameters parameters, HttpServletRequest request) {
        String key = parameters.text("api_key");
        return key != null ? key : request.getHeader("X-Open311-Key");
    }

    static @Nullable String idempotencyKey(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        return key != null && KEY.matcher(key).matches() ? key : null;
    }

    /** @throws GeoReportRefused with everything that is wrong with it */
    static Submission submission(Parameters parameters, HttpServletRequest request) {
        String code = parameters.text("service_code");
        if (code == null) {
            parameters.fault(Fault.badRequest("service_code is missing."));
        }
        Submission submission = new Submission(
                String.valueOf(code),
                where(parameters),
                parameters.answers(),
                parameters.text("description", LONGEST_DESCRIPTION),
                sender(parameters),
                mediaUrls(parameters),
                photos(request));
        if (submission.answers().size() > MOST_ANSWERS) {
            parameters.fault(Fault.badRequest("Send at most " + MOST_ANSWERS + " attributes."));
        }
        if (submission.mediaUrls().size() + submission.photos().size() > MOST_PICTURES) {
            parameters.fault(Fault.badRequest("Send at most " + MOST_PICTURES + " pictures."));
        }
        if (submission.photos().stream().anyMatch(photo -> photo.length > LARGEST_PHOTO)) {
            parameters.fault(Fault.badRequest("A photo may have 10 megabytes at most."));
        }
        parameters.check();
        return submission;
    }

    static PostUpdate.Posted update(Parameters parameters) {
        String reference = parameters.text("service_request_id");
        String description = parameters.text("description", LONGEST_DESCRIPTION);
        String status = parameters.text("status");
        if (reference == null) {
            parameters.fault(Fault.badRequest("service_request_id is missing."));
        }
        if (description == null) {
            parameters.fault(Fault.badRequest("description is missing."));
        }
        UpdateStatus known = status == null ? null : UpdateStatus.named(status).orElse(null);
        if (status != null && known == null) {
            parameters.fault(Fault.badRequest("We do not know the status " + status + "."));
        }
        String id = parameters.text("update_id", 100);
        parameters.moment("updated_datetime");
        parameters.check();
        return new PostUpdate.Posted(String.valueOf(reference), id, known, String.valueOf(description));
    }

    private static Where where(Parameters parameters) {
        Double lat = parameters.number("lat", -90, 90);
        Double lon = parameters.number("long", -180, 180);
        boolean latSent = parameters.text("lat") != null;
        if (latSent != (parameters.text("long") != null)) {
            parameters.fault(Fault.badRequest("lat and long must come together."));
        }
        String uprn = parameters.text("address_id");
        if (uprn != null && !UPRN.matcher(uprn).matches()) {
            parameters.fault(Fault.badRequest("address_id must be a UPRN: up to 12 digits."));
        }
        String words = parameters.text("address_string", 500);
        if (!latSent && parameters.text("long") == null && uprn == null && parameters.text("address_string") == null) {
            parameters.fault(Fault.badRequest("Say where it is: send lat and long, or address_id, or address_string."));
        }
        return new Where(lat, lon, uprn, words);
    }

    private static Sender sender(Parameters parameters) {
        String first = parameters.text("first_name", 100);
        String last = parameters.text("last_name", 100);
        String email = parameters.text("email", 254);
        String phone = parameters.text("phone", 30);
        if (email != null && !EMAIL.matcher(email).matches()) {
            parameters.fault(Fault.badRequest("email must be an email address, such as name@example.com."));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            parameters.fault(Fault.badRequest("phone must be a telephone number, such as 0121 496 0000."));
        }
        String name = first == null ? last : last == null ? first : first + " " + last;
        return new Sender(name, email, phone);
    }

    private static List<String> mediaUrls(Parameters parameters) {
        List<String> urls = parameters.all("media_url");
        for (String url : urls) {
            if (!isWebAddress(url)) {
                parameters.fault(
                        Fault.badRequest("media_url must be an address that begins with https:// or http://."));
            }
        }
        return urls;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= 2_000
                    && uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<byte[]> photos(HttpServletRequest request) {
        List<byte[]> photos = new ArrayList<>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            multipart.getMultiFileMap().forEach((name, files) -> {
                for (MultipartFile file : files) {
                    if (PHOTO_PART.matcher(name).matches() && !file.isEmpty()) {
                        photos.add(bytes(file));
                    }
                }
            });
        }
        return photos;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new MultipartException("A part could not be read", new UncheckedIOException(e));
        }
    }
}
