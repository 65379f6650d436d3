package org.acreplica.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acreplica.Application;
import org.acreplica.fake.FakeAccount;

/** A long-running command in its own process, which can be stopped or killed. */
public final class RunProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private RunProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Runs the demo, which brings its own account.
     *
     * @param home its working directory, with its log and database file
     */
    public static RunProcess demo(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of("demo"));
        command.addAll(List.of(arguments));
        return start(home, List.of(), command, Map.of("WEB_LISTEN", "127.0.0.1:0"));
    }

    /** @param home its working directory, with its log */
    public static RunProcess start(FakeAccount account, String destinationUrl, Path home, String... options) {
        Map<String, String> settings = Map.of(
                "ACTIVECAMPAIGN_URL",
                account.url(),
                "ACTIVECAMPAIGN_TOKEN",
                account.token(),
                "ACTIVECAMPAIGN_REQUESTS_PER_SECOND",
                "2000",
                "WEB_LISTEN",
                "127.0.0.1:0",
                "DESTINATION_URL",
                destinationUrl);
        return start(home, List.of(options), List.of("run"), settings);
    }

    private static RunProcess start(
            Path home, List<String> options, List<String> arguments, Map<String, String> environment) {
        List<String> command = ShortLivedJvm.command("-Xmx256m");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Application.class.getName()));
        command.addAll(arguments);
        try {
            Path log = Files.createTempFile(home, "run", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new RunProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of this process, absolute because the working directories differ. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends SIGTERM and waits for the exit code. */
    public int terminate(Duration atMost) throws InterruptedException {
        process.destroy();
        return exitCode(atMost);
    }

    /** Kills the process like {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int exitCode(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended within " + atMost + "\n" + log())
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
