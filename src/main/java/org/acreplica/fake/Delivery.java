package org.acreplica.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** How a response is sent. */
@FunctionalInterface
interface Delivery {

    /** The server sends each piece as it comes. */
    int BUFFER = 64 * 1024;

    void send(Answer answer, HttpExchange exchange, Closing closing) throws IOException;

    Delivery WHOLE = (answer, exchange, closing) -> {
        begin(answer, exchange);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
            answer.body().writeTo(out);
        }
    };

    /** Announces the whole body, sends half of it and closes the connection. */
    Delivery CUT_SHORT = (answer, exchange, closing) -> {
        begin(answer, exchange);
        OutputStream out = exchange.getResponseBody();
        out.write(answer.body().bytes(), 0, answer.body().length() / 2);
        out.flush();
    };

    /** Sends after a delay; never, if the account is closed before. */
    static Delivery late(Duration delay) {
        return (answer, exchange, closing) -> {
            if (!closing.within(delay)) {
                WHOLE.send(answer, exchange, closing);
            }
        };
    }

    static Delivery drip(int bytes, Duration interval) {
        return (answer, exchange, closing) -> {
            begin(answer, exchange);
            OutputStream out = exchange.getResponseBody();
            byte[] body = answer.body().bytes();
            for (int sent = 0; sent < body.length && !closing.within(interval); sent += bytes) {
                out.write(body, sent, Math.min(bytes, body.length - sent));
                out.flush();
            }
        };
    }

    private static void begin(Answer answer, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().putAll(answer.headers());
        int length = answer.body().length();
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    }
}
