package org.acreplica.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
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
final class Guard extends Filter {

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
    public String description() {
        return "access rules";
    }

    @Override
    public void doFilter(HttpExchange request, Chain routes) throws IOException {
        Headers response = request.getResponseHeaders();
        response.set("Content-Security-Policy", POLICY);
        response.set("X-Content-Type-Options", "nosniff");
        response.set("X-Frame-Options", "DENY");
        response.set("Referrer-Policy", "no-referrer");
        response.set("Cache-Control", "no-store");
        String host = host(request);
        String origin = request.getRequestHeaders().getFirst("Origin");
        if (!hosts.isOwn(host, request.getLocalAddress().getAddress().getHostAddress())) {
            HttpEngine.refuse(request, 421, "Unknown host name. Add it to the setting web.hosts.");
        } else if (origin != null && !hosts.isOwnOrigin(origin, host)) {
            HttpEngine.refuse(
                    request,
                    403,
                    "Requests from other sites are not allowed. Add the host name to the setting web.hosts.");
        } else {
            switch (request.getRequestMethod()) {
                case "POST" -> handleAction(request, routes);
                case "GET", "HEAD" -> handleReading(request, routes);
                default -> {
                    response.set("Allow", "GET, HEAD, POST");
                    HttpEngine.refuse(request, 405, "Only GET, HEAD and POST.");
                }
            }
        }
    }

    private void handleAction(HttpExchange request, Chain routes) throws IOException {
        if (token.isEmpty()) {
            HttpEngine.refuse(request, 403, "Actions are off: the setting web.token is not set.");
        } else if (!isBearer(request)) {
            request.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            HttpEngine.refuse(
                    request, 401, "Actions need the token from the setting web.token, as Authorization: Bearer.");
        } else {
            routes.doFilter(request);
        }
    }

    private void handleReading(HttpExchange request, Chain routes) throws IOException {
        boolean isOpen = readingIsOpen || HttpEngine.path(request).startsWith(WebRoutes.OBSERVE);
        if (isOpen || token.isPresent() && (isBearer(request) || isPassword(request))) {
            routes.doFilter(request);
        } else if (token.isEmpty()) {
            HttpEngine.refuse(
                    request,
                    403,
                    "Other machines can reach this page, so reading it needs a token, but the setting web.token is not set.");
        } else {
            request.getResponseHeaders().put("WWW-Authenticate", List.of("Bearer", "Basic realm=\"web.token\""));
            HttpEngine.refuse(
                    request,
                    401,
                    "Reading needs the token from the setting web.token, as bearer token or as password.");
        }
    }

    /** Several headers count as none. */
    private static String host(HttpExchange request) {
        List<String> hosts = request.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1 ? hosts.get(0) : "";
    }

    private boolean isBearer(HttpExchange request) {
        return credentials(request, "Bearer").filter(this::isToken).isPresent();
    }

    private boolean isPassword(HttpExchange request) {
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

    private static Optional<String> credentials(HttpExchange request, String scheme) {
        String header = Optional.ofNullable(request.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? Optional.of(header.substring(scheme.length() + 1).trim())
                : Optional.empty();
    }

    /** In constant time. */
    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.orElseThrow());
    }
}
