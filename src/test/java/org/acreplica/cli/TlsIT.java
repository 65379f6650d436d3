package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acreplica.cli.ReplicaJar.Ended;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TlsFront;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is sent only to a server with a valid certificate. */
class TlsIT {

    @TempDir
    private Path folder;

    private FakeAccount account;
    private TestDatabase database;

    @BeforeEach
    void startAccount() {
        account = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 150));
        database = TestDatabase.sqlite(folder);
    }

    @AfterEach
    void stopAccount() {
        account.close();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedAtOnceAndTheRemedyIsNamed() throws Exception {
        try (TlsFront front = front("ip:127.0.0.1")) {
            Ended sync = jar(front).with("activecampaign.retries", "8").run("sync", "tags");

            assertThat(sync.exitCode()).isEqualTo(1);
            assertThat(sync.err())
                    .contains("activecampaign.url: " + front.url() + " is not responding correctly")
                    .contains("the certificate is not trusted; the key was not sent")
                    .contains("-Djavax.net.ssl.trustStore=FILE")
                    .doesNotContain("\tat ");
            // The first page may have been requested before the key was checked; eight retries would be more.
            assertThat(front.connections()).as("not asked again").isBetween(1, 2);
        }
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void theCertificateOfAnotherHostIsRefusedThoughItIsTrusted() throws Exception {
        try (TlsFront front = front("dns:another.example,ip:127.0.0.9")) {
            Ended sync = trusting(front).run("sync", "tags");

            assertThat(sync.exitCode()).isEqualTo(1);
            assertThat(sync.err())
                    .contains("the certificate is for a different host; the key was not sent")
                    .contains("Correct activecampaign.url");
            assertThat(front.connections()).isPositive();
        }
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void aTrustStoreThatHasItIsAllThatItTakes() throws Exception {
        try (TlsFront front = front("ip:127.0.0.1")) {
            Ended sync = trusting(front).run("sync", "tags");

            assertThat(sync.exitCode()).as(sync.err()).isZero();
        }
        Replicas.assertEqual(account, database, "tags");
    }

    @Test
    void aRedirectBringsTheKeyNowhere() throws Exception {
        try (FakeAccount other = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0))) {
            account.faults().on("/api/3/tags").answer(Fault.redirect(other.url() + "/api/3/tags"));

            Ended sync = new ReplicaJar(folder)
                    .reading(account)
                    .with("destination.url", database.url())
                    .run("sync", "tags");

            assertThat(sync.exitCode()).isEqualTo(1);
            assertThat(sync.out()).contains("answered with a redirect, which is not followed (HTTP 302");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void noSettingTurnsVerificationOff() throws Exception {
        assertThat(Files.readString(Path.of("application.properties")).toLowerCase())
                .doesNotContain("insecure", "verify", "trust-all", "hostname");
        Ended refused = new ReplicaJar(folder)
                .reading(account)
                .with("activecampaign.tls-verify", "false")
                .run("sync");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("activecampaign.tls-verify");
    }

    private TlsFront front(String names) throws Exception {
        return TlsFront.before(URI.create(account.url()).getPort(), names, folder);
    }

    private ReplicaJar jar(TlsFront front) {
        return new ReplicaJar(folder)
                .reading(account)
                .with("activecampaign.url", front.url())
                .with("destination.url", database.url());
    }

    private ReplicaJar trusting(TlsFront front) {
        return jar(front)
                .with("javax.net.ssl.trustStore", front.store().toString())
                .with("javax.net.ssl.trustStorePassword", front.password());
    }
}
