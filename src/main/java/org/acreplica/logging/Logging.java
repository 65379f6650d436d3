package org.acreplica.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Configures logging to standard error, one line per event. */
public final class Logging {

    private static final String OURS = "org.acreplica";

    private Logging() {}

    /** Libraries log from WARN on, unless debug output is requested. */
    public static void configure(LogSettings settings) {
        configure((LoggerContext) LoggerFactory.getILoggerFactory(), settings);
    }

    static void configure(LoggerContext context, LogSettings settings) {
        // Drivers log what their exceptions say, but with the password that a URL may contain.
        LogManager.getLogManager().reset();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(context, settings.format()));
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(console);
        boolean detailed = settings.level() == LogLevel.DEBUG || settings.level() == LogLevel.TRACE;
        root.setLevel(detailed ? Level.INFO : Level.WARN);
        if (!detailed) {
            // The pool's message about a broken connection, with its stack trace, is repeated by the caller.
            context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
            // So is the reason why SQLite's library could not be loaded.
            context.getLogger("org.sqlite").setLevel(Level.OFF);
        }
        context.getLogger(OURS).setLevel(Level.toLevel(settings.level().name()));
    }

    /** For a command whose report shows how each run ended: only problems are logged while it is in progress. */
    public static void leaveRunsToTheReport() {
        for (String room : List.of(".sync", ".load.views")) {
            Logger logger = (Logger) LoggerFactory.getLogger(OURS + room);
            if (!logger.isDebugEnabled()) {
                logger.setLevel(Level.WARN);
            }
        }
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
        if (format == LogFormat.JSON) {
            JsonLogEncoder json = new JsonLogEncoder();
            json.setContext(context);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern("%d{yyyy-MM-dd HH:mm:ss} %-5level %msg%n%ex");
        text.start();
        return text;
    }
}
