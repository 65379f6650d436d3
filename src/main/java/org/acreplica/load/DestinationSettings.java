package org.acreplica.load;

import java.util.Optional;

/** Which database takes the rows. The password is in no text of this object. */
public record DestinationSettings(String url, Optional<String> username, Optional<String> password, String schema) {

    /** The URL without what it may hold of credentials. */
    public String shownUrl() {
        return url.replaceAll("(?i)((password|pwd|user|username|token|secret)=)[^&;]*", "$1***")
                .replaceAll("//[^/@]*@", "//***@");
    }

    /** The same text without what it may repeat of the credentials, as drivers do in their errors. */
    String shown(String text) {
        String shown = text.replace(url, shownUrl());
        return password.isPresent() ? shown.replace(password.get(), "***") : shown;
    }

    @Override
    public String toString() {
        return shownUrl();
    }
}
