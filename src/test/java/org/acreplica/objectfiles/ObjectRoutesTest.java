package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acreplica.model.PerObject;
import org.acreplica.model.ReplicatedObject;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code routes/}: what they state, and that Camel takes them as they are. */
class ObjectRoutesTest {

    private static final Path ROUTES = Path.of("routes");

    @Test
    void everyObjectOfTheCatalogueHasAFileAndNoneIsRefused() throws Exception {
        ObjectFiles files = ObjectFiles.read(ROUTES);

        assertThat(files.names())
                .hasSize(38)
                .isEqualTo(CatalogueObject.all().stream()
                        .map(CatalogueObject::table)
                        .sorted()
                        .toList())
                .allSatisfy(name -> assertThat(files.refusal(name)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aFileStatesWhatTheCatalogueSays(CatalogueObject expected) throws Exception {
        ReplicatedObject object =
                ObjectFiles.read(ROUTES).file(expected.table()).orElseThrow().object();

        assertThat(expected.primaryKey()).containsExactly("id");
        assertThat(object.name()).isEqualTo(expected.table());
        assertThat(object.path()).isEqualTo(expected.path());
        assertThat(object.recordsKey()).isEqualTo(expected.key());
        assertThat(object.mode().word()).isEqualTo(expected.mode());
        assertThat(object.cursorFields()).isEqualTo(expected.cursorFields());
        assertThat(object.filterParam()).isEqualTo(Optional.ofNullable(expected.filterParam()));
        assertThat(object.keyset()).isEqualTo(Optional.ofNullable(expected.keyset()));
        assertThat(object.columns()).containsExactlyInAnyOrderElementsOf(expected.columns());
    }

    @Test
    void everyArrowLeadsToAnObject() throws Exception {
        ObjectFiles files = ObjectFiles.read(ROUTES);

        for (String name : files.names()) {
            assertThat(files.file(name).orElseThrow().object().columns())
                    .as(name)
                    .allSatisfy(column -> column.relation()
                            .ifPresent(table -> assertThat(files.names()).contains(table)));
        }
    }

    @Test
    void camelMakesOneRouteOfEachFileWithATimerOfTheFrequencySet() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            QuartzComponent quartz = new QuartzComponent();
            quartz.setAutoStartScheduler(false);
            camel.addComponent("quartz", quartz);
            ObjectFiles files = ObjectFiles.read(ROUTES);
            Map<String, Duration> byName = files.names().stream()
                    .collect(Collectors.toMap(name -> name, name -> Duration.ofHours(name.length())));
            ObjectRoutes routes = new ObjectRoutes(camel, new PerObject<>(Duration.ofDays(1), byName));
            camel.start();
            for (String name : files.names()) {
                routes.add(files.file(name).orElseThrow());
            }

            assertThat(camel.getRoutes()).extracting(Route::getId).containsExactlyInAnyOrderElementsOf(files.names());
            assertThat(camel.getRoutes()).allSatisfy(route -> {
                QuartzEndpoint timer = (QuartzEndpoint) route.getEndpoint();
                assertThat(timer.isStateful()).as("no run overlaps itself").isTrue();
                assertThat(timer.getTriggerParameters())
                        .containsEntry(
                                "repeatInterval",
                                Long.toString(
                                        Duration.ofHours(route.getId().length()).toMillis()));
            });
        }
    }

    @Test
    void thePackagedCopyServesWhereTheFolderIsMissing(@TempDir Path folder) throws Exception {
        ObjectFiles packaged = ObjectFiles.read(folder.resolve("missing"));

        Map<String, String> texts = new TreeMap<>();
        for (String name : packaged.names()) {
            ObjectFile file = packaged.file(name).orElseThrow();
            texts.put(file.name(), file.text());
        }
        assertThat(texts).isEqualTo(textsIn(ROUTES));
    }

    @Test
    void anEmptyFolderIsNoMissingOne(@TempDir Path folder) throws Exception {
        assertThat(ObjectFiles.read(folder).names()).isEmpty();
    }

    private static List<CatalogueObject> catalogue() {
        return CatalogueObject.all();
    }

    private static Map<String, String> textsIn(Path folder) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".camel.yaml"))
                    .toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
