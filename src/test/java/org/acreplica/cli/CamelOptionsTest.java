package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Camel's own options are passed on, and none breaks a guarantee. */
class CamelOptionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "camel.main.streamCachingEnabled, true",
        "camel.main.jmxEnabled, true",
        "camel.main.tracing, true",
        "camel.main.messageHistory, true",
        "camel.main.allowUseOriginalMessage, true",
        "camel.main.autowiredEnabled, false",
        "camel.main.useMdcLogging, true",
        "camel.main.sourceLocationEnabled, true",
        "camel.main.routesReloadEnabled, true",
        "camel.main.name, mine",
        "camel.component.http.followRedirects, true",
        "camel.component.http.copyHeaders, true",
        "camel.component.http.connectionsPerRoute, 1",
        "camel.component.http.responseTimeout, 1",
        "camel.component.http.proxyHost, 192.0.2.1",
        "camel.component.http.useGlobalSslContextParameters, true",
        "camel.threadpool.maxPoolSize, 10",
        "camel.component.jdbc.lazyStartProducer, true",
        "camel.component.direct.block, false"
    })
    void theCopyIsTheSame(String option, String value) {
        FakeOptions options = FakeOptions.empty().size("contacts", 250).size("tags", 120);
        try (Copying copying =
                Copying.from(options, TestDatabase.sqlite(folder)).with(option, value)) {
            copying.sync("contacts", "tags");

            Replicas.assertEqual(copying.account(), copying.database(), "contacts");
            Replicas.assertEqual(copying.account(), copying.database(), "tags");
            Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            copying.account().requests().stream()
                    .map(FakeRequest::headers)
                    .forEach(sent -> headers.addAll(sent.keySet()));
            assertThat(headers)
                    .isSubsetOf("Accept", "Accept-Encoding", "Api-Token", "Connection", "Host", "User-Agent");
        }
    }

    @Test
    void noOptionMakesItFollowARedirectWithTheKey() {
        FakeOptions options = FakeOptions.empty().size("tags", 20);
        try (Copying elsewhere = Copying.from(options, TestDatabase.sqlite(folder));
                Copying copying = Copying.from(options, TestDatabase.sqlite(folder))) {
            copying.account()
                    .faults()
                    .on("/api/3/tags")
                    .answer(Fault.redirect(elsewhere.account().url() + "/api/3/tags"));
            copying.with("camel.component.http.followRedirects", "true").ends(1, "tags");

            assertThat(elsewhere.account().requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "camel.main.noSuchOption, 1",
        "camel.main.shutdownTimeout, soon",
        "camel.component.activecampaign-http.followRedirects, true",
        "camel.component.nothing.at, all"
    })
    void oneThatCamelRefusesIsNamedBeforeAnythingIsCalled(String option, String value) {
        try (Copying copying = Copying.into(TestDatabase.sqlite(folder)).with(option, value)) {
            assertThat(copying.ends(2, "tags").err()).contains(option);
            assertThat(copying.account().requests()).isEmpty();
        }
    }
}
