package org.acreplica.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaged object files of contacts and of two objects whose rows arrive with them. */
public final class SideloadFiles {

    private static final List<String> OBJECTS = List.of("contacts", "contact_tags", "contact_custom_field_values");

    private SideloadFiles() {}

    /** @return the folder */
    public static Path into(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String object : OBJECTS) {
                String file = object + ".camel.yaml";
                Files.copy(Path.of("routes", file), folder.resolve(file));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
