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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows progress on standard error: on a terminal, after half a second, as lines redrawn twice per second;
 * elsewhere as one plain line every 30 seconds.
 */
final class ProgressDisplay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressDisplay.class);

    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(30);
    private static final Pattern DONE = Pattern.compile("(?<=\\[)#+");
    private static final AttributedStyle STYLE_OF_DONE =
            System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                    ? AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)
                    : AttributedStyle.DEFAULT;

    private final Progress progress;
    private final PrintStream plain;
    private @Nullable Terminal terminal;
    private @Nullable Display display;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private ProgressDisplay(Progress progress, PrintStream plain) {
        this.progress = progress;
        this.plain = plain;
    }

    static ProgressDisplay on(Progress progress, PrintStream standardError) {
        ProgressDisplay display = new ProgressDisplay(progress, standardError);
        display.timer.schedule(display::begin, REDRAW.toMillis(), TimeUnit.MILLISECONDS);
        return display;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        synchronized (this) {
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
    }

    /** Only now, because the search for a terminal starts processes, and a sync with nothing new has ended. */
    private synchronized void begin() {
        if (timer.isShutdown()) {
            return;
        }
        terminal = terminal();
        if (terminal == null) {
            drawEvery(PLAIN_LINE);
        } else {
            display = new Display(terminal, false);
            System.setErr(new PrintStream(new LinesAbove(display), true, StandardCharsets.UTF_8));
            draw();
            drawEvery(REDRAW);
        }
    }

    private void drawEvery(Duration period) {
        timer.scheduleAtFixedRate(this::draw, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
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
        } catch (IOException | RuntimeException e) {
            LOG.debug("No terminal, so progress is shown in plain lines: {}", e.toString());
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
