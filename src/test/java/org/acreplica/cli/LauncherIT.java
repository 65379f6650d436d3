package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acreplica.cli.ReplicaJar.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/activecampaign-replica}, which starts the jar with less memory. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {

    private static final Path LAUNCHER =
            Path.of("bin", "activecampaign-replica").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theFirstStartMakesAnArchiveAndLaterOnesUseIt() throws Exception {
        Path archives = folder.resolve("the archives");
        Map<String, String> environment = Map.of(
                "REPLICA_ARCHIVE_FOLDER",
                archives.toString(),
                "REPLICA_JAVA_OPTIONS",
                "-Xlog:class+load:file=classes.txt");

        Ended first = launch(environment, "sync", "--help");
        Ended second = launch(environment, "sync", "--help");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).contains("creating the class-data archive");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out()).contains("activecampaign-replica sync");
        assertThat(files(archives)).singleElement().asString().endsWith(".jsa");
        assertThat(Files.readString(folder.resolve("classes.txt")))
                .contains("org.acreplica.cli.ReplicaCommand source: shared objects file")
                .contains("picocli.CommandLine source: shared objects file");
    }

    @Test
    void theVersionIsShownWithoutMakingAnArchive() throws Exception {
        Path archives = folder.resolve("archives");

        Ended ended = launch(Map.of("REPLICA_ARCHIVE_FOLDER", archives.toString()), "--version");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("activecampaign-replica ");
        assertThat(archives).doesNotExist();
    }

    @Test
    void anArchiveThatCannotBeMadeIsTriedOnce() throws Exception {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\ncase \"$*\" in *-Xshare:dump*) exit 1 ;; *) echo \"$*\" ;; esac\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Path archives = folder.resolve("archives");
        Map<String, String> environment = Map.of(
                "REPLICA_ARCHIVE_FOLDER",
                archives.toString(),
                "JAVA_HOME",
                folder.resolve("java").toString());

        Ended first = launch(environment, "plan");
        Ended second = launch(environment, "plan");

        assertThat(first.err()).contains("no archive could be made", "delete " + archives);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).endsWith(" plan\n").doesNotContain("SharedArchiveFile");
        assertThat(files(archives)).singleElement();
    }

    @Test
    void argumentsAndExitCodesPassWhereNoArchiveCanBeKept() throws Exception {
        Ended ended = launch(Map.of("REPLICA_ARCHIVE_FOLDER", "none"), "sync", "contatcs");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("contacts");
    }

    @Test
    void aJarThatIsNotThereIsNamed() throws Exception {
        Ended ended = launch(Map.of("REPLICA_JAR", "/nowhere/replica.jar"), "--version");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("REPLICA_JAR: /nowhere/replica.jar does not exist");
    }

    private Ended launch(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        Map<String, String> all = new TreeMap<>(environment);
        all.putIfAbsent(
                "REPLICA_JAR",
                Path.of(System.getProperty("replica.jar")).toAbsolutePath().toString());
        all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(all);
        int exitCode = builder.start().waitFor();
        return new Ended(exitCode, read("out.txt"), read("err.txt"));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
