package org.acreplica.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.acreplica.fake.FakeAccount;
import org.acreplica.testing.ShortLivedJvm;

/** The built jar, started as by a user: in a folder, with settings in the environment. */
final class ReplicaJar {

    /** How a process ended. */
    record Ended(int exitCode, String out, String err) {}

    private static final long LONGEST_SECONDS = 120;

    private final Path folder;
    private final List<String> settings = new ArrayList<>();

    ReplicaJar(Path folder) {
        this.folder = folder;
    }

    ReplicaJar reading(FakeAccount account) {
        return with("activecampaign.url", account.url())
                .with("activecampaign.token", account.token())
                .with("activecampaign.requests-per-second", "500")
                .with("activecampaign.retries", "0");
    }

    ReplicaJar with(String setting, String value) {
        settings.add("-D" + setting + "=" + value);
        return this;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = ShortLivedJvm.command();
        command.addAll(settings);
        command.addAll(List.of("-jar", System.getProperty("replica.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    /** Waits for its end. */
    Ended end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + LONGEST_SECONDS + " s");
        }
        return new Ended(process.exitValue(), text("out.txt"), text("err.txt"));
    }

    /** The standard error of the latest process so far. */
    String errors() throws IOException {
        return text("err.txt");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
