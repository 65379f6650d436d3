package org.acreplica.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaged files of contacts and of two objects whose rows come with them. */
public final class SideloadFiles {

    private static final List<String> OBJECTS = List.of("contacts", "contact_tags", "contact_custom_field_values");

    private SideloadFiles() {}

    /** @return the folder */
    public static Path into(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String object : OBJECTS) {
                String file = object + ".camel.yaml";
                String text = Files.readString(Path.of("routes", file));
                Files.writeString(folder.resolve(file), object.equals("contacts") ? text : brought(text));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String brought(String text) {
        return text.replaceAll("(?m)^( +- \\{ name: )mode(, .*)full(.*)$", "$0\n$1sideload$2contacts$3")
                .replaceAll("(?m)^( +contact +bigint)$", "$1 -> contacts");
    }
}
