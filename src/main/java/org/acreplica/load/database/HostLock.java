package org.acreplica.load.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.acreplica.load.database.LoadException.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A machine-wide lock that lets only one process call ActiveCampaign before it holds the destination's lease: while no
 * lease exists yet, and for commands that write nothing. It locks a file in the temporary folder; the system releases
 * it when the process ends. The empty file is kept: deleting it could break the lock of a waiting process.
 */
public final class HostLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HostLock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    /** The account's limit counts what the one before sent last. */
    private static final Duration AFTER_ANOTHER = Duration.ofSeconds(1);

    private final String destination;
    private final Path file;
    private @Nullable FileChannel channel;

    /** The lock of a destination, which need not be open. */
    public HostLock(DestinationSettings settings) {
        destination = settings.shownUrl();
        String place = DatabaseFile.of(settings.url())
                .map(found -> withoutLinks(found.path()).toString())
                .orElse(settings.url() + " " + settings.schema());
        file = TemporaryFolder.path()
                .resolve("activecampaign-replica-" + System.getProperty("user.name") + "-" + digest(place) + ".lock");
    }

    /** The same for every spelling of the path, whether the file exists or not. */
    private static Path withoutLinks(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            return Files.exists(absolute) || folder == null
                    ? absolute.toRealPath()
                    : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            // No such folder, which whoever opens the file reports.
            return absolute;
        }
    }

    /**
     * Waits for the lock.
     *
     * @throws LoadException of kind HELD after half a minute
     */
    public synchronized void take() throws InterruptedException {
        long began = System.nanoTime();
        boolean told = false;
        while (channel == null && !tryToTake()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new LoadException(
                        Kind.HELD,
                        destination + " is in use by another replica on this machine (starting up, or running check)."
                                + " Stop that one first, or give this one a destination of its own");
            }
            if (!told) {
                LOG.info("Another process on this machine is using {}; waiting", destination);
                told = true;
            }
            Thread.sleep(POLL.toMillis());
        }
        if (told) {
            Thread.sleep(AFTER_ANOTHER.toMillis());
        }
    }

    @Override
    public synchronized void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
            channel = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tryToTake() {
        try {
            FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(opened)) {
                channel = opened;
                return true;
            }
            opened.close();
            return false;
        } catch (IOException e) {
            throw new LoadException(
                    Kind.REFUSED,
                    file + " cannot be locked: " + TemporaryFolder.fault().orElse(e.toString()) + ". "
                            + TemporaryFolder.REMEDY,
                    e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This process holds it.
            return false;
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
