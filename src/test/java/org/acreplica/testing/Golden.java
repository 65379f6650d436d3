package org.acreplica.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts kept as files. {@code -Dgolden.write=true} rewrites them; then review the diff. */
public final class Golden {

    private Golden() {}

    public static void assertSame(String text, Path file) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, text);
            }
            assertThat(text).as(file + "; -Dgolden.write=true writes it anew").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
