package org.acreplica.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Parses the API URL as users paste it. */
final class ApiUrl {

    private static final String ACCEPTED =
            "the API URL from Settings > Developer, such as https://NAME.api-us1.com; http only for localhost";

    private static final String ENDING = "(?i)/*(api/3)?/*";

    private ApiUrl() {}

    /**
     * Without a slash at the end and without {@code /api/3}; a bare account name becomes the usual host of its account.
     *
     * @return empty for what is not a secure URL of a host alone
     */
    static Optional<String> parse(String text) {
        if (text.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            return Optional.of("https://" + text.toLowerCase(Locale.ROOT) + ".api-us1.com");
        }
        return UrlText.secure(text)
                .filter(uri -> uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && uri.getRawPath().matches(ENDING))
                .map(ApiUrl::base);
    }

    /** For messages: what is accepted, or which part of the text is not. */
    static String accepted(String text) {
        return UrlText.secure(text)
                .map(uri -> "/" + uri.getRawPath().replaceFirst("^/+", ""))
                .filter(path -> !path.matches(ENDING))
                .map(path -> "the URL without the path " + path + "; only /api/3 may follow the host")
                .orElse(ACCEPTED);
    }

    private static String base(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority();
    }
}
