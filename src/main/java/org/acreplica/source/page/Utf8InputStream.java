package org.acreplica.source.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Encodes a reader's characters as UTF-8. */
final class Utf8InputStream extends InputStream {

    private final Reader reader;
    private final char[] characters = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    Utf8InputStream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        if (size == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(size, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int read = reader.read(characters, held, characters.length - held);
            if (read < 0 && held == 0) {
                return false;
            }
            int count = held + Math.max(read, 0);
            // The first half of a surrogate pair waits for the second.
            int whole = read >= 0 && Character.isHighSurrogate(characters[count - 1]) ? count - 1 : count;
            bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
            held = count - whole;
            System.arraycopy(characters, whole, characters, 0, held);
            at = 0;
        }
        return true;
    }
}
