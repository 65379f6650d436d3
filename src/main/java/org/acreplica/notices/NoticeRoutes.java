package org.acreplica.notices;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.acreplica.time.Pause;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpConstants;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code seda:notices}: takes a {@link Notice}, tries five times to post it, then drops it with a log line. It has one
 * thread, so notices arrive in order. {@code direct:post-notice} is one attempt.
 *
 * <p>The path of the URL may be secret: it travels as a header, which is never logged, and is in no endpoint URI.
 */
final class NoticeRoutes extends RouteBuilder {

    /** Queue of waiting notices; further ones are rejected. */
    static final String QUEUE = "seda:notices?size=250";

    static final String POST = "direct:post-notice";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRoutes.class);
    private static final String NOTICE = "notice";
    private static final int RETRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_GROW_BY = 3;

    /** Camel's own delay cannot use a test clock: {@link Pause} waits instead. */
    private static final long NO_DELAY = 0;

    private final URI url;
    private final String account;
    private final Duration timeout;
    private final Pause pause;
    private final Runnable done;

    /**
     * @param timeout for the connection, and for the response
     * @param done called for each notice that has been delivered or dropped
     */
    NoticeRoutes(URI url, String account, Duration timeout, Pause pause, Runnable done) {
        this.url = url;
        this.account = account;
        this.timeout = timeout;
        this.pause = pause;
        this.done = done;
    }

    @Override
    public void configure() {
        getContext().addComponent("notice-http", http());

        from(QUEUE + "&pollTimeout=100")
                .routeId("notify")
                .routeDescription("Sends notices in order, each up to five times")
                .onException(Exception.class)
                .maximumRedeliveries(RETRIES)
                .redeliveryDelay(NO_DELAY)
                .onRedelivery(this::pause)
                .logRetryAttempted(false)
                .logExhausted(false)
                .handled(true)
                .process(this::drop)
                .end()
                .setVariable(NOTICE, body())
                .to(POST)
                .process(exchange -> done.run());

        from(POST)
                .routeId("post-notice")
                .routeDescription("POSTs one notice")
                .errorHandler(noErrorHandler())
                .process(this::toRequest)
                .marshal(new JacksonDataFormat())
                .to("notice-http:" + url.getScheme() + "://"
                        + url.getRawAuthority().replaceFirst(".*@", "")
                        + "?ignoreResponseBody=true&copyHeaders=false&userAgent=activecampaign-replica");
    }

    private void toRequest(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        Notice notice = message.getMandatoryBody(Notice.class);
        message.removeHeaders("*");
        message.setHeader(HttpConstants.HTTP_METHOD, "POST");
        message.setHeader(HttpConstants.HTTP_PATH, url.getRawPath());
        message.setHeader(HttpConstants.HTTP_RAW_QUERY, url.getRawQuery());
        message.setHeader(HttpConstants.CONTENT_TYPE, "application/json");
        message.setBody(notice.fields(account));
    }

    private void pause(Exchange exchange) {
        Integer failures = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, Integer.class);
        pause.await(FIRST_PAUSE.multipliedBy((long) Math.pow(PAUSES_GROW_BY, failures == null ? 0 : failures - 1)));
    }

    private void drop(Exchange exchange) {
        LOG.warn(
                "notify.url: {} rejected the notice {} after {} attempts: {}; dropped",
                url.getHost(),
                Objects.requireNonNull(exchange.getVariable(NOTICE, Notice.class))
                        .event()
                        .word(),
                RETRIES + 1,
                Refusal.of(Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))));
        done.run();
    }

    private HttpComponent http() {
        HttpComponent http = new HttpComponent();
        http.setConnectTimeout(timeout.toMillis());
        http.setSoTimeout(timeout.toMillis());
        http.setConnectionRequestTimeout(timeout.toMillis());
        http.setResponseTimeout(timeout.toMillis());
        http.setCookieManagementDisabled(true);
        http.setRedirectHandlingDisabled(true);
        http.setAutomaticRetriesDisabled(true);
        http.setUseSystemProperties(true);
        return http;
    }
}
