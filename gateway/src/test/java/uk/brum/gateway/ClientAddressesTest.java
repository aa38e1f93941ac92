package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {

    @Test
    void believes_nobody_unless_told_to() {
        assertThat(new ClientAddresses(List.of()).of(request("9.9.9.9", "1.1.1.1")))
                .isEqualTo("9.9.9.9");
    }

    @Test
    void takes_the_address_that_a_known_load_balancer_saw() {
        var addresses = new ClientAddresses(List.of("10.0.0.1", "10.0.0.2"));

        assertThat(addresses.of(request("10.0.0.1", "1.1.1.1"))).isEqualTo("1.1.1.1");
        assertThat(addresses.of(request("10.0.0.1", "6.6.6.6, 1.1.1.1, 10.0.0.2")))
                .as("what the client itself put in front does not count")
                .isEqualTo("1.1.1.1");
        assertThat(addresses.of(request("10.0.0.1", "2001:db8::7"))).isEqualTo("2001:db8::7");
        assertThat(addresses.of(request("10.0.0.1", "not an address"))).isEqualTo("10.0.0.1");
        assertThat(addresses.of(request("10.0.0.1", "10.0.0.2"))).isEqualTo("10.0.0.1");
    }

    @Test
    void counts_a_whole_ipv6_household_as_one() {
        assertThat(ClientAddresses.household("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isEqualTo("2001:db8:1:2");
        assertThat(ClientAddresses.household("2001:db8:1:2:1:2:3:4")).isEqualTo("2001:db8:1:2");
        assertThat(ClientAddresses.household("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private static MockHttpServletRequest request(String nearest, String forwardedFor) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(nearest);
        request.addHeader("X-Forwarded-For", forwardedFor);
        return request;
    }
}
