package org.acreplica.source.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.LongStream;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** A compressed set of ids: a million consecutive ones take some hundred bytes, scattered ones a few bytes each. */
public final class IdSet {

    private final Roaring64Bitmap ids = new Roaring64Bitmap();
    private long count;

    /** @return how many of them are new */
    public long add(LongStream more) {
        long before = count;
        more.forEach(this::add);
        return count - before;
    }

    public void add(long id) {
        if (!ids.contains(id)) {
            ids.addLong(id);
            count++;
        }
    }

    public boolean contains(long id) {
        return ids.contains(id);
    }

    /** How many of the others are not in this set. */
    public long lacksOf(IdSet others) {
        return others.stream().filter(id -> !contains(id)).count();
    }

    public long count() {
        return count;
    }

    public LongStream stream() {
        return ids.stream();
    }

    /** As text, to be read by {@link #addText}. */
    public String text() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ids.runOptimize();
            ids.serialize(new DataOutputStream(bytes));
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void addText(String text) {
        try {
            Roaring64Bitmap more = new Roaring64Bitmap();
            more.deserialize(new DataInputStream(
                    new ByteArrayInputStream(Base64.getDecoder().decode(text))));
            ids.or(more);
            count = ids.getLongCardinality();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
