package org.acreplica.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The API URL as people paste it. */
final class ApiUrl {

    private ApiUrl() {}

    /**
     * Without a slash at the end and without {@code /api/3}; a bare account name becomes the usual host of its account.
     *
     * @return empty for what is no https address of a host, or plain http to another machine
     */
    static Optional<String> parse(String text) {
        if (text.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            return Optional.of("https://" + text.toLowerCase(Locale.ROOT) + ".api-us1.com");
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https") || scheme.equals("http") && isLoopback(uri.getHost());
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/*(api/3)?/*$", "");
            return secure && plain ? Optional.of(scheme + "://" + uri.getRawAuthority() + path) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.equals("[::1]")
                        || host.matches("127\\.\\d+\\.\\d+\\.\\d+"));
    }
}
