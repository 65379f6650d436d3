package org.acreplica.cli.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress on standard error: on a terminal as lines redrawn twice per second, elsewhere as one plain line
 * every 30 seconds.
 */
final class ProgressDisplay implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(30);
    private static final Pattern DONE = Pattern.compile("(?<=\\[)#+");
    private static final AttributedStyle STYLE_OF_DONE =
            System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                    ? AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)
                    : AttributedStyle.DEFAULT;

    private final Progress progress;
    private final PrintStream plain;
    private final @Nullable Terminal terminal;
    private final @Nullable Display display;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private ProgressDisplay(Progress progress, PrintStream plain, @Nullable Terminal terminal) {
        this.progress = progress;
        this.plain = plain;
        this.terminal = terminal;
        this.display = terminal == null ? null : new Display(terminal, false);
        if (display != null) {
            System.setErr(new PrintStream(new LinesAbove(display), true, StandardCharsets.UTF_8));
        }
        Duration first = terminal == null ? PLAIN_LINE : Duration.ZERO;
        Duration every = terminal == null ? PLAIN_LINE : REDRAW;
        timer.scheduleAtFixedRate(this::draw, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    static ProgressDisplay on(Progress progress, PrintStream standardError) {
        return new ProgressDisplay(progress, standardError, terminal());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (terminal != null && display != null) {
            System.setErr(plain);
            display.update(List.of(), 0);
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void draw() {
        if (timer.isShutdown()) {
            return;
        }
        if (terminal == null || display == null) {
            plain.println(progress.line());
            return;
        }
        int rows = Math.max(2, terminal.getHeight());
        int columns = Math.max(20, terminal.getWidth());
        display.resize(rows, columns);
        display.update(
                progress.lines().stream()
                        .limit(rows - 1L)
                        .map(line -> new AttributedString(line.substring(0, Math.min(line.length(), columns - 1)))
                                .styleMatches(DONE, STYLE_OF_DONE))
                        .toList(),
                -1);
    }

    /** Null if standard error is not a terminal that can redraw lines. */
    private static @Nullable Terminal terminal() {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysErr)
                    .encoding(StandardCharsets.UTF_8)
                    .dumb(false)
                    .nativeSignals(false)
                    .build();
            if (terminal.getType().startsWith("dumb")) {
                terminal.close();
                return null;
            }
            return terminal;
        } catch (IOException | IllegalStateException e) {
            // No terminal: falls back to plain lines.
            return null;
        }
    }

    /** Lines written to standard error, such as warnings, scroll by above the progress. */
    private final class LinesAbove extends ByteArrayOutputStream {
        private final Display below;

        LinesAbove(Display below) {
            this.below = below;
        }

        @Override
        public void flush() {
            synchronized (ProgressDisplay.this) {
                if (size() > 0) {
                    below.update(List.of(), 0);
                    plain.print(toString(StandardCharsets.UTF_8));
                    plain.flush();
                    reset();
                    draw();
                }
            }
        }
    }
}
