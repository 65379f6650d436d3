package org.acreplica.load;

import java.util.Optional;

/** Which database takes the rows. The password is in no text of this object. */
public record DestinationSettings(String url, Optional<String> username, Optional<String> password, String schema) {

    /** The URL without what it may hold of credentials. */
    public String shownUrl() {
        return url.replaceAll("(?i)((password|pwd|user|username|token|secret)=)[^&;]*", "$1***")
                .replaceAll("//[^/@]*@", "//***@");
    }

    @Override
    public String toString() {
        return shownUrl();
    }
}
