package org.acreplica.cli.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from a file written by the build: the image contains classes, and no jar with a manifest. */
public final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        try (InputStream version = VersionProvider.class.getResourceAsStream("/version.txt")) {
            return new String[] {
                "activecampaign-replica "
                        + new String(Objects.requireNonNull(version).readAllBytes(), StandardCharsets.UTF_8).trim()
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
