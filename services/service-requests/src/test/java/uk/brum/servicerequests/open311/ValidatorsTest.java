package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.open311.Conforms.Source.DISCOVERY;
import static uk.brum.servicerequests.open311.Conforms.Source.SCHEMAS;
import static uk.brum.servicerequests.open311.Conforms.Source.SEECLICKFIX;
import static uk.brum.servicerequests.open311.Conforms.Source.SPECIFICATION;
import static uk.brum.servicerequests.open311.Conforms.Source.VALIDOPEN311;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What the public validators and the published schemas look at. */
class ValidatorsTest extends Open311Service {

    private static final String XML = "text/xml; charset=utf-8";

    @Test
    @Conforms(
            to = VALIDOPEN311,
            rule =
                    "services, definition, POST, requests, request and token answer 200 with exactly `text/xml; charset=utf-8`")
    void writes_the_content_type_to_the_letter() {
        Answer made = post("requests.xml", "api_key=" + key() + "&" + POTHOLE + "&" + PLACE + "&description=letter");
        String reference = made.texts("service_request_id").getFirst();
        for (Answer answer : List.of(
                made,
                get("services.xml"),
                get("services/pothole.xml"),
                get("requests.xml"),
                get("requests/" + reference + ".xml"),
                get("tokens/" + reference + ".xml"),
                get("discovery.xml"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo(XML);
        }
        assertThat(get("requests/SR-2222-2222.xml").contentType()).isEqualTo(XML);
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "JSON is exactly `application/json; charset=utf-8`")
    void writes_the_content_type_of_json_to_the_letter() {
        for (String path : List.of("services.json", "services/pothole.json", "requests.json", "discovery.json")) {
            assertThat(get(path).contentType()).isEqualTo("application/json; charset=utf-8");
        }
        assertThat(get("services/gulls.json").contentType()).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    @Conforms(
            to = SPECIFICATION,
            rule = "XML begins with a declaration of its encoding, is UTF-8 and has no namespaces")
    void declares_the_encoding_of_xml() {
        String reference = report("Loch an der Straße – ½ m & <tief>");
        Answer answer = get("requests/" + reference + ".xml");
        assertThat(answer.text())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .doesNotContain("xmlns");
        assertThat(answer.texts("description")).containsExactly("Loch an der Straße – ½ m & <tief>");
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "Text with characters that XML cannot hold is answered nevertheless")
    void survives_characters_that_xml_cannot_hold() {
        byte[] form = (escaped("api_key=" + key() + "&" + POTHOLE + "&" + PLACE) + "&description=bell%07bell%0Aline")
                .getBytes(StandardCharsets.UTF_8);
        String reference = post("requests.xml", "application/x-www-form-urlencoded", form)
                .ok()
                .texts("service_request_id")
                .getFirst();
        assertThat(get("requests/" + reference + ".xml").texts("description")).containsExactly("bell\uFFFDbell\nline");
    }

    @Test
    @Conforms(to = VALIDOPEN311, rule = "Every service has service_code, service_name, metadata, type and keywords")
    void tells_of_every_service_what_validators_want() {
        get("services.json").json().forEach(service -> {
            for (String field : List.of("service_code", "service_name", "description", "type", "keywords", "group")) {
                assertThat(service.path(field).asString("")).as(field).isNotBlank();
            }
            assertThat(service.path("metadata").isBoolean()).isTrue();
            assertThat(service.path("type").asString()).isEqualTo("realtime");
        });
        assertThat(get("services.xml").texts("metadata")).isSubsetOf("true", "false");
    }

    @Test
    @Conforms(
            to = VALIDOPEN311,
            rule =
                    "Every attribute has variable, code, datatype, required, datatype_description, order and description")
    void tells_of_every_question_what_validators_want() {
        Element definition = get("services/fly-tip.xml").xml();
        assertThat(children(definition)).containsExactly("service_code", "attributes");
        var attributes = definition.getElementsByTagName("attribute");
        assertThat(attributes.getLength()).isPositive();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertThat(children((Element) attributes.item(i)))
                    .contains(
                            "variable", "code", "datatype", "required", "datatype_description", "order", "description");
        }
        JsonNode json = get("services/fly-tip.json").json().path("attributes");
        assertThat(json)
                .extracting(attribute -> attribute.path("order").asInt())
                .doesNotHaveDuplicates();
        assertThat(json).allSatisfy(attribute -> {
            assertThat(attribute.path("variable").isBoolean()).isTrue();
            assertThat(attribute.path("required").isBoolean()).isTrue();
            assertThat(attribute.path("datatype").asString())
                    .isIn("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist");
            if (attribute.path("datatype").asString().endsWith("list")) {
                assertThat(attribute.path("values")).isNotEmpty();
            }
        });
    }

    @Test
    @Conforms(to = VALIDOPEN311, rule = "Every request has lat, long and service_name, a single one also a zipcode")
    void shows_where_every_request_is() {
        String reference = report("where");
        Element request = (Element) get("requests/" + reference + ".xml")
                .xml()
                .getElementsByTagName("request")
                .item(0);
        assertThat(children(request))
                .containsExactly(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
    }

    @Test
    @Conforms(
            to = VALIDOPEN311,
            rule =
                    "Filters by service_request_id=3,5, service_code, start_date without a zone, end_date and status answer 200")
    void takes_the_filters_as_validators_send_them() {
        report("filters");
        assertThat(get("requests.xml?service_request_id=3,5").ok().texts("request"))
                .isEmpty();
        assertThat(get("requests.xml?service_code=18").ok().texts("request")).isEmpty();
        String recently = Instant.now().minusSeconds(172_800).toString().replace("Z", "");
        assertThat(get("requests.xml?start_date=" + recently).ok().texts("request"))
                .isNotEmpty();
        // before any report, also those that other tests have made older
        assertThat(get("requests.xml?end_date=2001-02-03T04:05:06").ok().texts("request"))
                .isEmpty();
        assertThat(get("requests.xml?status=closed").ok().texts("status")).doesNotContain("open");
        assertThat(get("requests.xml?status=open,closed").ok().texts("status")).contains("open");
        assertThat(get("requests.xml?service_code=pothole,fly-tip&status=open")
                        .ok()
                        .texts("service_code"))
                .isNotEmpty()
                .isSubsetOf("pothole", "fly-tip");
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "A token that nobody was given is not found; a reference is its own token")
    void knows_a_reference_by_its_token() {
        assertThat(get("tokens/123.json").errors(404)).containsExactly("There is no token 123.");
        String reference = report("token");
        JsonNode token = get("tokens/" + reference + ".json").ok().json().get(0);
        assertThat(token.path("service_request_id").asString()).isEqualTo(reference);
        assertThat(token.path("token").asString()).isEqualTo(reference);
    }

    @Test
    @Conforms(to = SEECLICKFIX, rule = "Both discovery formats have contact and key_service, the same in both")
    void discovers_the_same_in_both_formats() {
        JsonNode json = get("discovery.json").ok().json();
        Answer xml = get("discovery.xml").ok();
        for (String field : List.of("contact", "key_service")) {
            assertThat(json.path(field).asString()).isNotBlank();
            assertThat(xml.texts(field)).containsExactly(json.path(field).asString());
        }
    }

    @Test
    @Conforms(to = SEECLICKFIX, rule = "Changesets are dates that lie in the past")
    void says_when_it_last_changed() {
        assertThat(Stream.concat(
                        get("discovery.xml").texts("changeset").stream(),
                        Stream.of(get("discovery.json").json().path("changeset").asString())))
                .hasSize(3)
                .allSatisfy(text -> assertThat(Instant.parse(text)).isBefore(Instant.now()));
    }

    @Test
    @Conforms(
            to = SEECLICKFIX,
            rule =
                    "Every endpoint has specification, url, changeset, type and a list of formats; those of v2 have text/xml")
    void describes_every_endpoint() {
        JsonNode endpoints = get("discovery.json").json().path("endpoints");
        assertThat(endpoints).isNotEmpty().allSatisfy(endpoint -> {
            for (String field : List.of("specification", "url", "changeset", "type")) {
                assertThat(endpoint.path(field).asString("")).as(field).isNotBlank();
            }
            assertThat(endpoint.path("formats").isArray()).isTrue();
            assertThat(endpoint.path("formats"))
                    .anySatisfy(format -> assertThat(format.asString()).isEqualTo("text/xml"));
        });
        assertThat(get("discovery.xml").texts("format")).containsExactly("text/xml", "application/json");
    }

    @Test
    @Conforms(
            to = DISCOVERY,
            rule = "The discovery document is there as XML and as JSON, at an address that ends in discovery")
    void discovers_at_the_address_that_the_specification_wants() {
        assertThat(get("discovery.xml").status()).isEqualTo(200);
        assertThat(get("discovery.json").status()).isEqualTo(200);
        assertThat(getAt("/open311/v2/discovery").status()).isEqualTo(200);
    }

    @Test
    @Conforms(to = SEECLICKFIX, rule = "There is at least one service, and all have a code")
    void has_services_with_codes() {
        assertThat(get("services.xml").texts("service_code")).isNotEmpty().doesNotContain("");
    }

    @Test
    @Conforms(
            to = SCHEMAS,
            rule = "Ids and codes are strings, lat and long numbers, booleans real booleans, dates with their zone")
    void writes_json_as_the_schemas_want_it() {
        String reference = report("schemas");
        JsonNode request = get("requests/" + reference + ".json").json().get(0);
        for (String field : List.of("service_request_id", "service_code", "status", "requested_datetime")) {
            assertThat(request.path(field).isString()).as(field).isTrue();
        }
        assertThat(request.path("lat").isNumber()).isTrue();
        assertThat(request.path("long").isNumber()).isTrue();
        assertThat(request.path("lat").asDouble()).isEqualTo(52.4431);
        for (String field : List.of("requested_datetime", "updated_datetime", "expected_datetime")) {
            assertThat(request.path(field).asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        }
    }

    @Test
    @Conforms(to = SCHEMAS, rule = "A field without a value is null in JSON and an empty element in XML")
    void writes_nothing_as_null_and_as_an_empty_element() {
        String reference = report("nothing");
        assertThat(get("requests/" + reference + ".json")
                        .json()
                        .get(0)
                        .path("media_url")
                        .isNull())
                .isTrue();
        assertThat(get("requests/" + reference + ".xml").texts("media_url")).containsExactly("");
    }

    @Test
    @Conforms(to = SCHEMAS, rule = "XML and JSON have the same fields with the same values")
    void says_the_same_in_both_formats() {
        String reference = report("both formats");
        JsonNode json =
                get("requests/" + reference + ".json?extensions=true").json().get(0);
        Answer xml = get("requests/" + reference + ".xml?extensions=true");
        Element request = (Element) xml.xml().getElementsByTagName("request").item(0);
        assertThat(children(request)).containsExactlyElementsOf(json.propertyNames());
        for (String field : Set.of("status", "service_name", "description", "lat", "long", "requested_datetime")) {
            assertThat(xml.texts(field).getFirst()).isEqualTo(json.path(field).asString());
        }
    }
}
