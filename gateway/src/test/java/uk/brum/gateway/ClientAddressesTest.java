package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void knows_load_balancers_by_their_network() {
        var addresses = new ClientAddresses(List.of("10.42.0.0/16", "2001:db8:9::/48", ""));

        assertThat(addresses.of(request("10.42.255.1", "1.1.1.1"))).isEqualTo("1.1.1.1");
        assertThat(addresses.of(request("10.43.0.1", "1.1.1.1"))).isEqualTo("10.43.0.1");
        assertThat(addresses.of(request("2001:db8:9:1::1", "1.1.1.1, 10.42.0.7")))
                .isEqualTo("1.1.1.1");
        assertThat(addresses.of(request("2001:db8:a::1", "1.1.1.1"))).isEqualTo("2001:db8:a::1");
    }

    @Test
    void reads_odd_and_whole_prefixes() {
        assertThat(AddressRange.of("192.0.2.128/25").contains("192.0.2.200")).isTrue();
        assertThat(AddressRange.of("192.0.2.128/25").contains("192.0.2.100")).isFalse();
        assertThat(AddressRange.of("0.0.0.0/0").contains("203.0.113.9")).isTrue();
        assertThat(AddressRange.of("0.0.0.0/0").contains("2001:db8::1")).isFalse();
        assertThat(AddressRange.of("192.0.2.1").contains("192.0.2.1")).isTrue();
        assertThat(AddressRange.of("192.0.2.1").contains("192.0.2.2")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of("192.0.2.1/33"));
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of("proxy.example"));
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
