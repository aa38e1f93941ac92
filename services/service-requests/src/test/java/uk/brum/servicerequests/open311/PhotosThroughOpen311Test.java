package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.open311.Conforms.Source.IN_THE_WILD;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhotosThroughOpen311Test extends Open311Service {

    @Test
    @Conforms(
            to = IN_THE_WILD,
            rule =
                    "Photos come as the parts photo1 to photo6 of a multipart form, and are shown without their metadata")
    void takes_photos_as_parts_of_a_form_once() throws IOException {
        byte[] form = form("photo1", picture(Color.RED), "photo2", picture(Color.BLUE));
        String reference = post("requests.json", "multipart/form-data; boundary=cut", form)
                .ok()
                .json()
                .get(0)
                .path("service_request_id")
                .asString();
        assertThat(post("requests.json", "multipart/form-data; boundary=cut", form)
                        .ok()
                        .json()
                        .get(0)
                        .path("service_request_id")
                        .asString())
                .isEqualTo(reference);
        JsonNode urls = get("requests/" + reference + ".json?extensions=true")
                .json()
                .get(0)
                .path("extended_attributes")
                .path("media_urls");
        assertThat(urls).hasSize(2);
        assertThat(urls.get(0).asString()).contains("/api/requests/v1/photos/");
    }

    @Test
    void refuses_what_is_no_photo_and_more_than_six() throws IOException {
        assertThat(post(
                                "requests.json",
                                "multipart/form-data; boundary=cut",
                                form("photo1", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                        .errors(400))
                .hasSize(1);
        Object[] seven = new Object[14];
        for (int i = 0; i < 7; i++) {
            seven[2 * i] = "photo" + (i + 1);
            seven[2 * i + 1] = picture(Color.GREEN);
        }
        assertThat(post("requests.json", "multipart/form-data; boundary=cut", form(seven))
                        .errors(400))
                .containsExactly("Send at most 6 pictures.");
    }

    private byte[] form(Object... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : (POTHOLE + "&" + PLACE + "&description=photos&api_key=" + key()).split("&")) {
            String[] pair = field.split("=", 2);
            body.write(("--cut\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n" + pair[1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < parts.length; i += 2) {
            body.write(("--cut\r\nContent-Disposition: form-data; name=\"" + parts[i]
                            + "\"; filename=\"p.jpg\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write((byte[]) parts[i + 1]);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] picture(Color color) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setPaint(color);
        for (int x = 0; x < 64; x++) {
            image.setRGB(x, 10, color.getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
