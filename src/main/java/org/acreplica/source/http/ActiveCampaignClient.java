package org.acreplica.source.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.page.Body;
import org.acreplica.source.page.BodyMemory;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.BHttpConnection;
import org.apache.hc.core5.http.io.entity.BasicHttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Configures camel-http's client. It reads each response within one timeout, which slow dripping does not extend, and
 * tells the gate when a request is sent. It follows no redirects and never retries: either would be a request that
 * bypasses the gate.
 */
final class ActiveCampaignClient implements HttpClientConfigurer, ExecChainHandler {

    private final RateGate gate;
    private final BodyMemory budget;
    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private final Set<ExecRuntime> inFlight = ConcurrentHashMap.newKeySet();

    ActiveCampaignClient(RateGate gate, BodyMemory budget, Duration timeout, ScheduledExecutorService timer) {
        this.gate = gate;
        this.budget = budget;
        this.timeout = timeout;
        this.timer = timer;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        Timeout limit = Timeout.of(timeout);
        builder.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .setRequestExecutor(new HttpRequestExecutor(Http1Config.DEFAULT, null, new SentListener()))
                .addExecInterceptorFirst("whole-answer", this);
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        long start = System.nanoTime();
        ScheduledFuture<?> deadline =
                timer.schedule(scope.execRuntime::discardEndpoint, timeout.toNanos(), TimeUnit.NANOSECONDS);
        inFlight.add(scope.execRuntime);
        try {
            ClassicHttpResponse response = proceed(request, scope, chain);
            if (response.getEntity() != null) {
                response.setEntity(readWhole(response));
            }
            // The content decides what the body is; camel-http would act on these headers, and drop the body for some
            // types.
            response.removeHeaders(HttpHeaders.CONTENT_TYPE);
            response.removeHeaders(HttpHeaders.CONTENT_ENCODING);
            return response;
        } catch (IOException | RuntimeException e) {
            scope.execRuntime.discardEndpoint();
            // Asks the clock, because the socket's timeout may come before the timer on a busy machine.
            if (System.nanoTime() - start >= timeout.toNanos()) {
                InterruptedIOException tooLate =
                        new InterruptedIOException("no complete response within " + timeout.toSeconds() + " s");
                tooLate.initCause(e);
                throw tooLate;
            }
            throw e;
        } finally {
            inFlight.remove(scope.execRuntime);
            deadline.cancel(false);
        }
    }

    private static ClassicHttpResponse proceed(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        try {
            return chain.proceed(request, scope);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Aborts the requests in flight by closing their connections. */
    void abort() {
        inFlight.forEach(ExecRuntime::discardEndpoint);
    }

    private BasicHttpEntity readWhole(ClassicHttpResponse response) throws IOException {
        Body body = null;
        try (InputStream content = response.getEntity().getContent()) {
            body = Body.read(content, budget);
        } catch (IOException | RuntimeException e) {
            if (body != null) {
                body.close();
            }
            throw e;
        }
        return new BasicHttpEntity(new BodyStream(body), body.length(), null);
    }

    /** The body as camel-http passes it on. */
    static final class BodyStream extends FilterInputStream {
        private final Body body;

        BodyStream(Body body) {
            super(body.stream());
            this.body = body;
        }

        Body body() {
            return body;
        }
    }

    private final class SentListener implements Http1StreamListener {
        /**
         * A GET consists of its head only. Flushes it at once: a request delayed between the gate's count and the wire
         * would arrive together with later ones. A CONNECT to a proxy is no request to ActiveCampaign.
         */
        @Override
        public void onRequestHead(HttpConnection connection, HttpRequest request) {
            if (!request.getMethod().equals("CONNECT")) {
                flush((BHttpConnection) connection);
                gate.sent();
            }
        }

        private static void flush(BHttpConnection connection) {
            try {
                connection.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onResponseHead(HttpConnection connection, HttpResponse response) {}

        @Override
        public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {}
    }
}
