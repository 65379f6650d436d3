package org.acreplica.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.acreplica.settings.WebSettings;

/**
 * Checks every request before any route.
 * <ol>
 *   <li>An unknown {@code Host} gets 421, a foreign {@code Origin} 403, an unsupported method 405.
 *   <li>An action needs the token; without one in the settings, no action is allowed.
 *   <li>If other machines can reach the page, reading needs the token too, except health and metrics. Browsers may send
 *     it as the password of HTTP basic authentication; that permits no action, because browsers send such a password on
 *     their own.
 * </ol>
 */
final class Guard implements Handler<RoutingContext> {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Hosts hosts;
    private final Optional<byte[]> token;
    private final boolean readingIsOpen;

    Guard(WebSettings settings) {
        hosts = new Hosts(settings.address(), settings.hosts());
        token = settings.token().map(text -> text.getBytes(StandardCharsets.UTF_8));
        readingIsOpen = Hosts.isLoopback(settings.address());
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-store");
        String host = host(request);
        String origin = request.getHeader("Origin");
        if (!hosts.isOwn(host, request.localAddress().hostAddress())) {
            refuse(context, 421, "Unknown host name. Add it to the setting web.hosts.");
        } else if (origin != null && !hosts.isOwnOrigin(origin, host)) {
            refuse(
                    context,
                    403,
                    "Requests from other sites are not allowed. Add the host name to the setting web.hosts.");
        } else if (request.method() == HttpMethod.POST) {
            handleAction(context);
        } else if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            handleReading(context);
        } else {
            response.putHeader("Allow", "GET, HEAD, POST");
            refuse(context, 405, "Only GET, HEAD and POST.");
        }
    }

    private void handleAction(RoutingContext context) {
        if (token.isEmpty()) {
            refuse(context, 403, "Actions are off: the setting web.token is not set.");
        } else if (!isBearer(context.request())) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, 401, "Actions need the token from the setting web.token, as Authorization: Bearer.");
        } else {
            context.next();
        }
    }

    private void handleReading(RoutingContext context) {
        boolean isOpen = readingIsOpen || context.normalizedPath().startsWith(WebRoutes.OBSERVE);
        if (isOpen || token.isPresent() && (isBearer(context.request()) || isPassword(context.request()))) {
            context.next();
        } else if (token.isEmpty()) {
            refuse(
                    context,
                    403,
                    "Other machines can reach this page, so reading it needs a token, but the setting web.token is not set.");
        } else {
            context.response()
                    .headers()
                    .add("WWW-Authenticate", "Bearer")
                    .add("WWW-Authenticate", "Basic realm=\"web.token\"");
            refuse(context, 401, "Reading needs the token from the setting web.token, as bearer token or as password.");
        }
    }

    /** With HTTP/2 the authority replaces the header. Several headers count as none. */
    private static String host(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() == 1) {
            return hosts.get(0);
        }
        return hosts.isEmpty() && request.authority() != null
                ? request.authority().toString()
                : "";
    }

    private boolean isBearer(HttpServerRequest request) {
        return credentials(request, "Bearer").filter(this::isToken).isPresent();
    }

    private boolean isPassword(HttpServerRequest request) {
        return credentials(request, "Basic")
                .flatMap(Guard::password)
                .filter(this::isToken)
                .isPresent();
    }

    private static Optional<String> password(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> credentials(HttpServerRequest request, String scheme) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? Optional.of(header.substring(scheme.length() + 1).trim())
                : Optional.empty();
    }

    /** In constant time. */
    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.orElseThrow());
    }

    private static void refuse(RoutingContext context, int status, String reason) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(reason + "\n");
    }
}
