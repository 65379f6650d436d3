package org.acreplica.load.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The destination database. {@code toString} does not reveal the password. */
public record DestinationSettings(String url, Optional<String> username, Optional<String> password, String schema) {

    private static final Pattern USER_INFO = Pattern.compile("//([^/@:]*:([^/@]+))@");

    /** Whether it is a file that does not exist. */
    public boolean isMissingFile() {
        return DatabaseFile.of(url).filter(DatabaseFile::isMissing).isPresent();
    }

    /** @throws LoadException if it is a file whose folder is missing too */
    public void requireFolder() {
        DatabaseFile.of(url).ifPresent(DatabaseFile::requireFolder);
    }

    /** The URL without credentials. */
    public String shownUrl() {
        return url.replaceAll("(?i)((password|pwd|user|username|token|secret)=)[^&;]*", "$1***")
                .replaceAll("//[^/@]*@", "//***@");
    }

    /** The same text without what it may repeat of the credentials, as drivers do in their errors. */
    String shown(String text) {
        String shown = text.replace(url, shownUrl());
        Matcher userInfo = USER_INFO.matcher(url);
        if (userInfo.find()) {
            shown = shown.replace(userInfo.group(1), "***").replace(userInfo.group(2), "***");
        }
        return password.isPresent() ? shown.replace(password.get(), "***") : shown;
    }

    @Override
    public String toString() {
        return shownUrl();
    }
}
