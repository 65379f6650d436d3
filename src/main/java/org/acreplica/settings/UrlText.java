package org.acreplica.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** URL checks for settings. */
final class UrlText {

    private UrlText() {}

    /** A URL with a host to which traffic is private: https, or plain http to this machine. */
    static Optional<URI> secure(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https") || scheme.equals("http") && isLoopback(uri.getHost());
            return secure && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Empty for a text that is not a URL with a host. */
    static Optional<String> host(String text) {
        try {
            return Optional.ofNullable(new URI(text).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** For a malformed URL, removes rather too much than too little. */
    static String withoutCredentials(String value) {
        return value.replaceAll("//.*@", "//***@")
                .replaceAll("(?i)((password|pwd|user|username|token|secret|key)=)[^&;]*", "$1***");
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.equals("[::1]")
                        || host.matches("127\\.\\d+\\.\\d+\\.\\d+"));
    }
}
