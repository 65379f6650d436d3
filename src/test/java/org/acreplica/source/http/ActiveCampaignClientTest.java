package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.pace.Traffic;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.request.PageRequest;
import org.acreplica.time.Time;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ActiveCampaignClientTest {

    private final RateGate gate = new RateGate(1_000, 0, Clock.systemUTC(), Time.ofMachine());
    private final List<Long> countedBeforeWrites = new ArrayList<>();
    private boolean writesFail;
    private Duration timeout = Duration.ofSeconds(20);

    /** Otherwise a request delayed in between arrives too close to those sent a second later. */
    @Test
    void aRequestCountsFromAMomentWhenItIsOnTheWireAlready() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        try (gate;
                FakeAccount account = FakeAccount.start(FakeOptions.empty());
                CloseableHttpClient client = client(timer)) {
            gate.await(new PageRequest("tags", "tags", "tags", "tags", Map.of()).withPagesLeft(1));

            client.execute(new HttpGet(account.url() + "/api/3/tags"), answer -> answer.getCode());

            assertThat(countedBeforeWrites).isNotEmpty().containsOnly(0L);
            assertThat(counted()).isEqualTo(1);
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void aConnectionThatBreaksAsItIsWrittenToIsAFailureOfTheNetwork() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        writesFail = true;
        try (gate;
                FakeAccount account = FakeAccount.start(FakeOptions.empty());
                CloseableHttpClient client = client(timer)) {
            gate.await(new PageRequest("tags", "tags", "tags", "tags", Map.of()).withPagesLeft(1));

            assertThatThrownBy(() ->
                            client.execute(new HttpGet(account.url() + "/api/3/tags"), answer -> answer.getCode()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
        } finally {
            timer.shutdownNow();
        }
    }

    /** On a busy machine, the socket's timeout may come before the timer. */
    @Test
    void aResponseThatDoesNotComeIsTooLateWhoeverNoticesFirst() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        timer.submit(() -> {
            end.await();
            return null;
        });
        timeout = Duration.ofSeconds(1);
        try (gate;
                FakeAccount account = FakeAccount.start(FakeOptions.empty());
                CloseableHttpClient client = client(timer)) {
            account.faults().on("/api/3/tags").answer(Fault.hang());
            gate.await(new PageRequest("tags", "tags", "tags", "tags", Map.of()).withPagesLeft(1));
            HttpGet tags = new HttpGet(account.url() + "/api/3/tags");
            tags.setHeader("Api-Token", account.token());

            assertThatThrownBy(() -> client.execute(tags, answer -> answer.getCode()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no complete response within 1 s");
        } finally {
            end.countDown();
            timer.shutdownNow();
        }
    }

    private CloseableHttpClient client(ScheduledExecutorService timer) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(new BasicHttpClientConnectionManager(
                        new DefaultHttpClientConnectionOperator(
                                proxy -> new WatchedSocket(),
                                null,
                                null,
                                RegistryBuilder.<TlsSocketStrategy>create().build()),
                        null));
        new ActiveCampaignClient(gate, new BodyMemory(Fetching.MEMORY), timeout, timer).configureHttpClient(builder);
        return builder.build();
    }

    private long counted() {
        return gate.traffic().last(Duration.ofMinutes(2)).stream()
                .mapToLong(Traffic.Second::calls)
                .sum();
    }

    private final class WatchedSocket extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (writesFail) {
                        throw new IOException("broken");
                    }
                    countedBeforeWrites.add(counted());
                    out.write(bytes, from, length);
                }
            };
        }
    }
}
