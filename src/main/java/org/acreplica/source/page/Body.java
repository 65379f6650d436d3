package org.acreplica.source.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete response body: in memory while {@link BodyMemory} has room, otherwise in a temporary file that only its
 * owner can read and that is deleted on close.
 */
public final class Body implements AutoCloseable {

    /** Small, because a large array would be moved to the old generation at once. */
    private static final int CHUNK = 8 * 1024;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final BodyMemory budget;
    private final long length;
    private byte @Nullable [] bytes;
    private @Nullable FileChannel file;

    private Body(BodyMemory budget, byte @Nullable [] bytes, @Nullable FileChannel file, long length) {
        this.budget = budget;
        this.bytes = bytes;
        this.file = file;
        this.length = length;
    }

    public static Body read(InputStream stream, BodyMemory budget) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        long reserved = 0;
        try {
            byte[] chunk;
            do {
                chunk = stream.readNBytes(CHUNK);
                // When the chunks are joined, each byte briefly exists twice.
                if (reserved / 2 + chunk.length > LONGEST_ARRAY || !budget.reserve(2L * chunk.length)) {
                    Body body = spool(chunks, chunk, stream, budget);
                    budget.release(reserved);
                    return body;
                }
                reserved += 2L * chunk.length;
                chunks.add(chunk);
            } while (chunk.length == CHUNK);
            byte[] bytes = joined(chunks, (int) (reserved / 2));
            budget.release(reserved - bytes.length);
            return new Body(budget, bytes, null, bytes.length);
        } catch (IOException | RuntimeException | Error e) {
            budget.release(reserved);
            throw e;
        }
    }

    private static byte[] joined(List<byte[]> chunks, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        chunks.forEach(bytes::put);
        return bytes.array();
    }

    private static Body spool(List<byte[]> chunks, byte[] last, InputStream rest, BodyMemory budget)
            throws IOException {
        Path path = Files.createTempFile("activecampaign-page-", ".json");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            OutputStream spool = Channels.newOutputStream(file);
            for (byte[] chunk : chunks) {
                spool.write(chunk);
            }
            spool.write(last);
            rest.transferTo(spool);
            return new Body(budget, null, file, file.size());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public long length() {
        return length;
    }

    public InputStream stream() {
        return stream(0, length);
    }

    /** A stream from an offset, independent of other streams of the same body. */
    public InputStream stream(long offset, long size) {
        return bytes != null ? new ByteArrayInputStream(bytes, (int) offset, (int) size) : new FilePart(offset, size);
    }

    /** The whole array if the body is in memory, else null. */
    byte @Nullable [] bytesIfInMemory() {
        return bytes;
    }

    @Override
    public void close() {
        if (bytes != null) {
            budget.release(length);
            bytes = null;
        }
        if (file != null) {
            close(file);
        }
    }

    private void close(FileChannel open) {
        try {
            open.close();
            file = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class FilePart extends InputStream {
        private long position;
        private final long end;

        FilePart(long offset, long size) {
            this.position = offset;
            this.end = offset + size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int size) throws IOException {
            if (size == 0) {
                return 0;
            }
            if (position >= end) {
                return -1;
            }
            FileChannel open = file;
            if (open == null) {
                throw new ClosedChannelException();
            }
            int read = open.read(ByteBuffer.wrap(target, offset, (int) Math.min(size, end - position)), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
