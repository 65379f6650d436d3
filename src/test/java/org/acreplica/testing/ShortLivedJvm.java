package org.acreplica.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM for a few seconds: it collects and compiles with what costs the least until then. */
public final class ShortLivedJvm {

    private ShortLivedJvm() {}

    /** @return the command, to be added to */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }
}
