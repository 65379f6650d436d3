package org.acreplica.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM for a few seconds, with the cheapest collector and compiler. */
public final class ShortLivedJvm {

    private ShortLivedJvm() {}

    /** @return the command, to append arguments to */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }
}
