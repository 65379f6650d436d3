package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code routes/}: their facts, and that Camel accepts them. */
class ObjectRoutesTest {

    private static final Path ROUTES = Path.of("routes");

    private static ObjectFiles files;

    @BeforeAll
    static void readThem() throws Exception {
        files = ObjectFiles.read(ROUTES);
    }

    @Test
    void everyObjectOfTheCatalogueHasAFileAndNoneIsRefused() throws Exception {
        assertThat(files.names())
                .hasSize(62)
                .isEqualTo(CatalogueObject.all().stream()
                        .map(CatalogueObject::table)
                        .sorted()
                        .toList())
                .allSatisfy(name -> assertThat(files.refusal(name)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aFileStatesWhatTheCatalogueSays(CatalogueObject expected) throws Exception {
        ReplicatedObject object = object(expected.table());

        assertThat(expected.primaryKey()).containsExactly("id");
        assertThat(object.name()).isEqualTo(expected.table());
        assertThat(object.path()).isEqualTo(expected.path());
        assertThat(object.recordsKey()).isEqualTo(expected.key());
        assertThat(object.mode().word()).isEqualTo(expected.mode());
        assertThat(object.cursorFields()).isEqualTo(expected.cursorFields());
        assertThat(object.filterParam()).isEqualTo(Optional.ofNullable(expected.filterParam()));
        assertThat(object.keyset()).isEqualTo(Optional.ofNullable(expected.keyset()));
        assertThat(object.countedBy()).isEqualTo(expected.counted());
        assertThat(object.sideload()).isEqualTo(Optional.ofNullable(expected.sideload()));
        assertThat(object.columns().stream().map(ObjectRoutesTest::unexplained))
                .containsExactlyInAnyOrderElementsOf(expected.columns());
    }

    @Test
    void eightObjectsAreReplicatedOnRequestOnly() throws Exception {
        assertThat(states(file -> file.object().defaults().onRequest()))
                .hasSize(8)
                .isEqualTo(catalogued(object -> !object.selected()));
    }

    @Test
    void largeObjectsWhoseRowsHardlyChangeAreReadOnceADay() throws Exception {
        assertThat(states(file -> file.frequency().equals(Optional.of(Duration.ofDays(1)))))
                .isEqualTo(catalogued(object -> "24h".equals(object.frequency())))
                .contains("contact_lists", "contact_automations");
        assertThat(states(file -> file.frequency().isPresent())).hasSize(4);
    }

    @Test
    void objectsReadNewestFirstAreReadInFullOnceAWeek() throws Exception {
        Optional<FullEvery> weekly = FullEvery.parse("7d");
        assertThat(states(file -> file.object().defaults().fullEvery().equals(weekly)))
                .isEqualTo(catalogued(object -> object.mode().equals("tail")));
        assertThat(catalogued(object -> object.mode().equals("tail")))
                .hasSize(4)
                .allSatisfy(name -> assertThat(object(name).order())
                        .contains("orders[" + object(name).cursorFields().get(0) + "]"));
    }

    @Test
    void theRowsThatContactsBringSayWhoseTheyAre() throws Exception {
        assertThat(states(file -> file.object().sideload().isPresent()))
                .hasSize(4)
                .isSubsetOf(states(file -> file.object().fieldOf("contacts").equals(Optional.of("contact"))));
    }

    @Test
    void everyArrowLeadsFromAnIdToAnObject() {
        for (String name : files.names()) {
            assertThat(object(name).columns())
                    .as(name)
                    .filteredOn(column -> column.relation().isPresent())
                    .allSatisfy(column -> {
                        assertThat(files.names()).contains(column.relation().orElseThrow());
                        assertThat(column.type()).isEqualTo(ColumnType.BIGINT);
                        assertThat(column.name()).isNotEqualTo("id");
                    });
        }
    }

    /** Makes a new column without a description stand out. */
    @Test
    void whatIsCalledLikeAnObjectLeadsToIt() {
        Map<String, String> singular = files.names().stream()
                .filter(name -> name.endsWith("s"))
                .collect(Collectors.toMap(name -> name.substring(0, name.length() - 1), name -> name));
        for (String name : files.names()) {
            assertThat(object(name).columns())
                    .as(name)
                    .filteredOn(column -> column.type() == ColumnType.BIGINT && singular.containsKey(column.name()))
                    .filteredOn(column -> !column.name().equals("group"))
                    .allSatisfy(column -> assertThat(column.relation()).contains(singular.get(column.name())));
        }
    }

    @Test
    void everyTableSaysWhatItsRowsAreAndWhatItBelongsTo() {
        assertThat(files.names()).allSatisfy(name -> {
            assertThat(object(name).description().orElse("")).hasSizeBetween(20, 110);
            assertThat(object(name).group().orElse(""))
                    .isIn("accounts", "automations", "campaigns", "contacts", "deals", "e-commerce", "settings");
        });
    }

    @Test
    void descriptionsAreOneLineThatFitsAComment() {
        for (String name : files.names()) {
            assertThat(object(name).columns())
                    .as(name)
                    .allSatisfy(column ->
                            assertThat(column.description().orElse("")).hasSizeLessThanOrEqualTo(130));
        }
    }

    @Test
    void camelMakesOneRouteOfEachFileWithATimerOfTheFrequencySet() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            QuartzComponent quartz = new QuartzComponent();
            quartz.setAutoStartScheduler(false);
            camel.addComponent("quartz", quartz);
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

    private static ReplicatedObject object(String name) {
        return files.file(name).orElseThrow().object();
    }

    private static Column unexplained(Column column) {
        return new Column(
                column.name(), column.type(), column.field(), Optional.empty(), Optional.empty(), column.protection());
    }

    /** The objects whose files say so, by name. */
    private static List<String> states(Predicate<ObjectFile> fact) {
        return files.names().stream()
                .filter(name -> fact.test(files.file(name).orElseThrow()))
                .toList();
    }

    private static List<String> catalogued(Predicate<CatalogueObject> fact) {
        return CatalogueObject.all().stream()
                .filter(fact)
                .map(CatalogueObject::table)
                .sorted()
                .toList();
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
