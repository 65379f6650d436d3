package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The host names that the HTTP server accepts. */
class HostsTest {

    private final Hosts everywhere = new Hosts("::", Set.of());

    @Test
    void theAddressThatTheConnectionCameInAtIsAnOwnOne() {
        assertThat(everywhere.isOwn("10.244.0.7:8080", "10.244.0.7")).isTrue();
        assertThat(everywhere.isOwn("10.244.0.8:8080", "10.244.0.7")).isFalse();
    }

    @Test
    void anAddressIsTheSameHoweverItIsSpelt() {
        assertThat(everywhere.isOwn("[fd00:10:244::7]:8080", "fd00:10:244:0:0:0:0:7"))
                .isTrue();
        assertThat(everywhere.isOwn("[fd00:10:244::8]:8080", "fd00:10:244:0:0:0:0:7"))
                .isFalse();
    }

    @Test
    void whatIsNoAddressIsForeign() {
        assertThat(everywhere.isOwn("[:::::]", "fd00:10:244:0:0:0:0:7")).isFalse();
        assertThat(everywhere.isOwn("1.2.3.4.5", "10.244.0.7")).isFalse();
    }
}
