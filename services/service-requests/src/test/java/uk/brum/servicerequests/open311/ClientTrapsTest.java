package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.open311.Conforms.Source.IN_THE_WILD;
import static uk.brum.servicerequests.open311.Conforms.Source.MYSOCIETY;
import static uk.brum.servicerequests.open311.Conforms.Source.NPM_CLIENT;
import static uk.brum.servicerequests.open311.Conforms.Source.OTHER_SERVERS;
import static uk.brum.servicerequests.open311.Conforms.Source.SPECIFICATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;

/** What clients of Open311 stumble over, each as a test of its name. */
class ClientTrapsTest extends Open311Service {

    @Autowired
    Requests requests;

    @Test
    @Conforms(to = NPM_CLIENT, rule = "A GET that succeeds answers exactly 200")
    void answers_a_get_with_exactly_200() {
        assertThat(get("services.json").status()).isEqualTo(200);
        assertThat(get("requests.json").status()).isEqualTo(200);
    }

    @Test
    @Conforms(to = NPM_CLIENT, rule = "A POST that succeeds answers 200, not 201")
    void answers_a_post_with_200() {
        Answer answer = post("requests.xml", "api_key=" + key() + "&" + POTHOLE + "&" + PLACE + "&description=200");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @Conforms(to = NPM_CLIENT, rule = "jurisdiction_id is taken from the query of a POST, api_key from its form")
    void takes_the_jurisdiction_from_the_query_of_a_post() {
        String form = "api_key=" + key() + "&" + POTHOLE + "&" + PLACE + "&description=query";
        assertThat(post("requests.json?jurisdiction_id=birmingham.gov.uk", form).status())
                .isEqualTo(200);
        assertThat(post("requests.json?jurisdiction_id=sfgov.org", form).errors(404))
                .singleElement()
                .asString()
                .contains("sfgov.org");
    }

    @Test
    @Conforms(to = NPM_CLIENT, rule = "Answers come as attribute[code]=value and attribute[code][]=value")
    void takes_answers_by_their_codes_in_brackets() {
        String reference = post(
                        "requests.json",
                        "api_key=" + key() + "&service_code=pothole&attribute[danger]=no&attribute[position][]=edge&"
                                + PLACE + "&description=brackets")
                .ok()
                .json()
                .get(0)
                .path("service_request_id")
                .asString();
        JsonNode attributes = get("requests/" + reference + ".json?extensions=true")
                .json()
                .get(0)
                .path("attributes");
        assertThat(attributes)
                .anySatisfy(answer -> assertThat(answer.path("code").asString()).isEqualTo("position"));
    }

    @Test
    @Conforms(
            to = NPM_CLIENT,
            rule = "The advertised address of the endpoint works when services.json is put right behind it")
    void advertises_an_endpoint_that_ends_with_a_slash() {
        JsonNode endpoint = get("discovery.json").json().path("endpoints").get(0);
        assertThat(endpoint.path("url").asString()).endsWith("/open311/v2/");
        assertThat(endpoint.path("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.path("type").asString()).isEqualTo("production");
    }

    @Test
    @Conforms(to = IN_THE_WILD, rule = "The endpoint answers with and without its slash")
    void answers_at_the_endpoint_with_and_without_its_slash() {
        assertThat(get("").ok().xml().getNodeName()).isEqualTo("discovery");
        assertThat(getAt("/open311/v2/").ok().xml().getNodeName()).isEqualTo("discovery");
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "An empty parameter is the same as none")
    void takes_an_empty_parameter_for_none() {
        String empty = "requests.json?jurisdiction_id=&service_request_id=&service_code=&start_date=&end_date="
                + "&status=&page=&page_size=&extensions=";
        report("empty");
        assertThat(get(empty).ok().json().size())
                .isEqualTo(get("requests.json").json().size())
                .isPositive();
        assertThat(post(
                                "requests.json",
                                "api_key=" + key() + "&" + POTHOLE + "&" + PLACE
                                        + "&description=empty&address_string= &address_id= &email= &phone= &media_url= ")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Conforms(to = OTHER_SERVERS, rule = "JSON lists are bare arrays, not wrapped in an object")
    void answers_json_lists_as_bare_arrays() {
        assertThat(get("services.json").json().isArray()).isTrue();
        assertThat(get("requests.json").json().isArray()).isTrue();
        assertThat(get("services/gulls.json").json().isArray()).isTrue();
        assertThat(get("services/pothole.json").json().isObject()).isTrue();
    }

    @Test
    @Conforms(to = OTHER_SERVERS, rule = "XML is text/xml, not application/xml")
    void answers_xml_as_text_xml() {
        assertThat(get("requests.xml").contentType()).startsWith("text/xml");
    }

    @Test
    @Conforms(to = OTHER_SERVERS, rule = "agency_responsible is text, not an object")
    void names_the_agency_as_text() {
        String reference = report("agency");
        assertThat(get("requests/" + reference + ".json")
                        .json()
                        .get(0)
                        .path("agency_responsible")
                        .isString())
                .isTrue();
    }

    @Test
    @Conforms(to = OTHER_SERVERS, rule = "Several service_request_id, separated by commas, are answered together")
    void finds_several_requests_by_their_ids() {
        String first = report("first of several");
        String second = report("second of several");
        JsonNode found = get("requests.json?service_request_id=" + first + ",%20" + second
                        + ",SR-2222-2222,3&status=closed&start_date=2001-01-01&service_code=gulls")
                .json();
        assertThat(found)
                .extracting(request -> request.path("service_request_id").asString())
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Conforms(
            to = OTHER_SERVERS,
            rule = "An error is an array of code and description in the format asked for, never a page")
    void tells_errors_in_the_format_asked_for() {
        assertThat(get("services/gulls.json").errors(404))
                .containsExactly("There is no service with the service_code gulls.");
        Answer xml = get("services/gulls.xml");
        assertThat(xml.status()).isEqualTo(404);
        assertThat(xml.xml().getNodeName()).isEqualTo("errors");
        assertThat(xml.texts("code")).containsExactly("404");
        assertThat(get("nothing/at/all.json").errors(404)).hasSize(1);
        assertThat(get("services.html").xml().getNodeName()).isEqualTo("errors");
    }

    @Test
    @Conforms(to = IN_THE_WILD, rule = "A page behind the last one is empty")
    void answers_a_page_behind_the_last_one_with_nothing() {
        report("page");
        assertThat(get("requests.json?page=999999&page_size=1000").ok().json()).isEmpty();
        assertThat(get("requests.json?page=1&page_size=1").json()).hasSize(1);
    }

    @Test
    @Conforms(to = IN_THE_WILD, rule = "page and page_size go through the requests without a gap or a repetition")
    void goes_through_pages_without_gap_or_repetition() {
        List<String> made = List.of(report("page a"), report("page b"), report("page c"));
        String filter = "&service_code=pothole&page_size=2";
        List<String> seen = new java.util.ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode found = get("requests.json?page=" + page + filter).json();
            if (found.isEmpty()) {
                break;
            }
            found.forEach(request -> seen.add(request.path("service_request_id").asString()));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    @Conforms(
            to = IN_THE_WILD,
            rule = "extensions=true adds extended_attributes, attributes and notes; without it there are none")
    void shows_more_only_when_asked() {
        String reference = report("extensions");
        JsonNode plain = get("requests/" + reference + ".json").json().get(0);
        JsonNode more =
                get("requests/" + reference + ".json?extensions=true").json().get(0);
        assertThat(plain.has("extended_attributes") || plain.has("attributes") || plain.has("notes"))
                .isFalse();
        assertThat(more.path("extended_attributes").path("channel").asString()).isEqualTo("open311");
        assertThat(more.path("notes").get(0).path("type").asString()).isEqualTo("submitted");
        assertThat(more.path("notes").get(0).path("datetime").asString()).endsWith("Z");
    }

    @Test
    @Conforms(to = MYSOCIETY, rule = "attribute[uprn] says where it is, and answers that were not asked for do no harm")
    void takes_the_uprn_of_fixmystreet() {
        String reference = post(
                        "requests.json",
                        "api_key=" + key() + "&" + POTHOLE + "&" + PLACE
                                + "&attribute[uprn]=000990000000017&attribute[title]=Hole&attribute[fixmystreet_id]=1&description=uprn")
                .ok()
                .json()
                .get(0)
                .path("service_request_id")
                .asString();
        assertThat(requests.find(Reference.of(reference).orElseThrow())
                        .orElseThrow()
                        .place()
                        .uprn())
                .isEqualTo("990000000017");
        JsonNode shown = get("requests/" + reference + ".json").json().get(0);
        assertThat(shown.path("address_id").isNull() && shown.path("zipcode").isNull())
                .as("whose home it is stays with us")
                .isTrue();
    }

    @Test
    @Conforms(to = MYSOCIETY, rule = "media_url may be repeated")
    void takes_several_media_urls() {
        String reference = post(
                        "requests.json",
                        "api_key=" + key() + "&" + POTHOLE + "&" + PLACE + "&description=media"
                                + "&media_url=https://pictures.example/1.jpg&media_url=https://pictures.example/2.jpg")
                .ok()
                .json()
                .get(0)
                .path("service_request_id")
                .asString();
        JsonNode request =
                get("requests/" + reference + ".json?extensions=true").json().get(0);
        assertThat(request.path("media_url").asString()).isEqualTo("https://pictures.example/1.jpg");
        assertThat(request.path("extended_attributes").path("media_urls")).hasSize(2);
    }

    @Test
    @Conforms(to = MYSOCIETY, rule = "The text of an error is in the body, so that a person can read it")
    void tells_every_mistake_at_once_in_words() {
        assertThat(post("requests.json", "api_key=" + key() + "&lat=91&email=nobody&media_url=ftp://x&description=x")
                        .errors(400))
                .contains("service_code is missing.", "lat and long must come together.")
                .anySatisfy(text -> assertThat(text).startsWith("lat must be"))
                .anySatisfy(text -> assertThat(text).startsWith("email must be"))
                .anySatisfy(text -> assertThat(text).startsWith("media_url must be"));
        assertThat(post("requests.json", "api_key=" + key() + "&service_code=pothole&" + PLACE)
                        .errors(400))
                .anySatisfy(text -> assertThat(text).startsWith("attribute[danger]: "))
                .anySatisfy(text -> assertThat(text).startsWith("attribute[position]: "));
    }

    @Test
    @Conforms(to = OTHER_SERVERS, rule = "Names of parameters that are no text are refused in the error format too")
    void refuses_names_that_are_no_text_in_the_error_format() {
        assertThat(get("services.json?%00=1").errors(400)).hasSize(1);
    }

    @Test
    @Conforms(
            to = OTHER_SERVERS,
            rule = "A token that nobody asked for and that is not valid is refused in the error format too")
    void refuses_a_wrong_token_in_the_error_format_and_as_was_asked() {
        byte[] form = new byte[0];
        String type = "application/x-www-form-urlencoded";

        Answer json = post("requests.json", type, form, "Authorization", "Bearer rubbish");
        Answer xml = post("requests.xml", type, form, "Authorization", "Bearer rubbish");

        assertThat(json.errors(401)).singleElement().asString().startsWith("The token ");
        assertThat(json.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(xml.status()).isEqualTo(401);
        assertThat(xml.contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(xml.xml().getNodeName()).isEqualTo("errors");
        assertThat(xml.texts("code")).containsExactly("401");
        assertThat(xml.texts("description")).containsExactlyElementsOf(json.errors(401));
    }
}
