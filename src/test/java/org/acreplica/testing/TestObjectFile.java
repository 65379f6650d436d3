package org.acreplica.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFiles;

/** Builds the object file of a made-up object. */
public final class TestObjectFile {

    private final String name;
    private final Map<String, String> words = new LinkedHashMap<>();
    private String columns = "";
    private String interval;

    private TestObjectFile(String name) {
        this.name = name;
        this.interval = "{{frequency:" + name + "}}";
    }

    /** Read in full from a path that the fake account knows. */
    public static TestObjectFile named(String name, String path) {
        return new TestObjectFile(name).says("mode", "full").says("path", path);
    }

    public TestObjectFile says(String word, String constant) {
        words.put(word, constant);
        return this;
    }

    /** Overrides the settings. */
    public TestObjectFile every(Duration frequency) {
        interval = Long.toString(frequency.toMillis());
        return this;
    }

    /** @param lines as in the file: {@code first_name text firstName} */
    public TestObjectFile columns(String... lines) {
        columns = "                  " + String.join("\n                  ", lines) + "\n";
        return this;
    }

    public String text() {
        StringBuilder yaml = new StringBuilder("""
                - route:
                    id: %1$s
                    from:
                      uri: quartz:activecampaign/%1$s
                      parameters:
                        trigger.repeatInterval: "%2$s"
                        stateful: true
                      steps:
                        - setVariables:
                            variables:
                """.formatted(name, interval));
        words.forEach((word, constant) -> yaml.append("              - { name: ")
                .append(word)
                .append(", constant: \"")
                .append(constant)
                .append("\" }\n"));
        return yaml.append("              - name: columns\n                constant: |\n")
                .append(columns)
                .append("        - to: direct:replicate\n")
                .toString();
    }

    /** Writes it into the folder, which is created if missing. */
    public TestObjectFile into(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".camel.yaml"), text());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object that the program reads from the file in that folder. */
    public static ReplicatedObject read(Path folder, String name) {
        try {
            return ObjectFiles.read(folder).file(name).orElseThrow().object();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
