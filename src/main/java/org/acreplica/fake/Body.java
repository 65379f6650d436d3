package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a response, in pieces: the records of a large page are sent without copying them. */
final class Body {

    private final List<byte[]> pieces = new ArrayList<>();
    private int length;

    static Body of(byte[] whole) {
        return new Body().add(whole);
    }

    Body add(byte[] piece) {
        pieces.add(piece);
        length += piece.length;
        return this;
    }

    Body add(String text) {
        return text.isEmpty() ? this : add(text.getBytes(UTF_8));
    }

    int length() {
        return length;
    }

    /** A copy of all bytes. */
    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }
}
