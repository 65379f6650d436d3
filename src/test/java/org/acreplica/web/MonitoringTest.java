package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The dashboard and the alert rules use only existing metrics. */
class MonitoringTest {

    private static final Path FOLDER = Path.of("k8s/components/monitoring");
    private static final Pattern METRIC = Pattern.compile("activecampaign_replica_[a-z_]+");

    @TempDir
    private Path home;

    @Test
    void everyMetricOfDashboardAndAlertsExists() throws Exception {
        try (Served served = new Served(home).start().awaitCopied("tags")) {
            Set<String> there = names(served.get("/observe/metrics").body());

            assertThat(names(Files.readString(FOLDER.resolve("dashboard.json"))))
                    .isNotEmpty()
                    .isSubsetOf(there);
            assertThat(names(Files.readString(FOLDER.resolve("alerts.yaml"))))
                    .isNotEmpty()
                    .isSubsetOf(there);
        }
    }

    @Test
    void askingAgainIsNothingToWarnOf() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(MeterRegistry.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (Served served = new Served(home).start().awaitCopied("tags")) {
            served.get("/observe/metrics");
            served.get("/observe/metrics");
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).isEmpty();
    }

    @Test
    void concurrentScrapesSucceed() {
        try (Served served = new Served(home).start().awaitCopied("tags")) {
            List<Integer> answers = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(any -> served.get("/observe/metrics").status())
                    .distinct()
                    .toList();

            assertThat(answers).containsOnly(200);
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
