package org.acreplica;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.Probe;
import org.acreplica.source.Reading;
import org.acreplica.source.pace.Budget;
import org.acreplica.source.pace.Traffic;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may depend on which: one rule per sentence. */
class RoomsTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.acreplica");

    @Test
    void roomsDoNotKnowEachOtherInACircle() {
        check(slices().matching("org.acreplica.(*)..").should().beFreeOfCycles());
    }

    @Test
    void theModelIsPlainJava() {
        check(classes()
                .that()
                .resideInAPackage("org.acreplica.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.acreplica.model.."));
    }

    @Test
    void timeKnowsNobody() {
        check(onlyKnows("time"));
    }

    @Test
    void theSourceKnowsOnlyTheModelAndTime() {
        check(onlyKnows("source", "model", "time"));
    }

    @Test
    void theSourceHasOneDoor() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acreplica.source..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.acreplica.source.http..",
                                "org.acreplica.source.pace..",
                                "org.acreplica.source.paging..")
                        .and(not(belongToAnyOf(Budget.class, Traffic.class)))));
    }

    @Test
    void roomsOfTheSourceDoNotKnowTheDoor() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.acreplica.source.*..")
                .should()
                .dependOnClassesThat(belongToAnyOf(ActiveCampaign.class, Reading.class, Probe.class)));
    }

    @Test
    void roomsOfTheSourceDoNotKnowEachOtherInACircle() {
        check(slices().matching("org.acreplica.source.(*)..").should().beFreeOfCycles());
    }

    @Test
    void roomsOfTheModelDoNotKnowEachOtherInACircle() {
        check(slices().matching("org.acreplica.model.(*)..").should().beFreeOfCycles());
    }

    @Test
    void roomsOfTheLoadDoNotKnowEachOtherInACircle() {
        check(slices().matching("org.acreplica.load.(*)..").should().beFreeOfCycles());
    }

    @Test
    void roomsOfSyncDoNotKnowEachOtherInACircle() {
        check(slices().matching("org.acreplica.sync.(*)..").should().beFreeOfCycles());
    }

    @Test
    void requestsPagesAndPagingKnowNeitherCamelNorTheHttpClient() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.acreplica.source.request..",
                        "org.acreplica.source.page..",
                        "org.acreplica.source.list..",
                        "org.acreplica.source.paging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.camel..", "org.apache.hc..", "java.net.http.."));
    }

    @Test
    void thePaceKnowsNoHttp() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.source.pace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.camel..", "org.apache.hc..", "java.net.http.."));
    }

    @Test
    void theLoadKnowsOnlyTheModelAndTime() {
        check(onlyKnows("load", "model", "time"));
    }

    @Test
    void objectFilesKnowOnlyTheModel() {
        check(onlyKnows("objectfiles", "model"));
    }

    @Test
    void syncAloneBringsSourceAndLoadTogetherAndKnowsNobodyElse() {
        check(onlyKnows("sync", "source", "load", "model"));
    }

    @Test
    void theStatusPageKnowsNoCommandAndOfTheAccountOnlyItsBudget() {
        check(onlyKnows("web", "replica", "report", "objectfiles", "settings", "source", "sync", "load", "model"));
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.web..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.acreplica.source..")
                        .and(not(resideInAPackage("org.acreplica.source.pace..")))
                        .and(not(simpleName("ActiveCampaign")))));
    }

    @Test
    void noticesKnowWhatThePageKnowsAndNotHowItIsShown() {
        check(onlyKnows("notices", "web", "replica", "report", "objectfiles", "settings", "sync", "model", "time"));
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.notices..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.acreplica.web..")
                        .and(not(resideInAPackage("org.acreplica.web.status..")))));
    }

    @Test
    void onlyCommandsSendNotices() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.acreplica.notices..", "org.acreplica.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.acreplica.notices.."));
    }

    @Test
    void whatIsKnownOfTheServiceIsToldApartFromHowItIsShown() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.web.status..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.acreplica.web..")
                        .and(not(resideInAPackage("org.acreplica.web.status..")))));
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.web.pages..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.acreplica.web..")
                        .and(not(resideInAnyPackage("org.acreplica.web.pages..", "org.acreplica.web.status..")))));
    }

    @Test
    void statusAndPagesDoNotSpeakHttp() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.acreplica.web.status..", "org.acreplica.web.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.camel..", "com.sun.net.httpserver..", "java.net.."));
    }

    @Test
    void commandsReachTheDestinationByTheirDoorToIt() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.cli..")
                .and()
                .haveNameNotMatching(".*\\.DestinationAccess(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.acreplica.load.database.Destination"));
    }

    @Test
    void whatCommandsWorkWithKnowsNoCommand() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.acreplica.cli"));
        check(slices().matching("org.acreplica.cli.(*)..").should().beFreeOfCycles());
    }

    @Test
    void reportsKnowOnlyTheModel() {
        check(onlyKnows("report", "model"));
    }

    @Test
    void loggingKnowsNoOtherRoom() {
        check(onlyKnows("logging"));
    }

    @Test
    void settingsKnowTheModelAndOfTheRoomsOnlyTheRecordsThatTheyFill() {
        check(onlyKnows("settings", "model", "source", "sync", "load", "logging"));
        check(noClasses()
                .that()
                .resideInAPackage("org.acreplica.settings..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.acreplica.source..",
                                "org.acreplica.sync..",
                                "org.acreplica.load..",
                                "org.acreplica.logging..")
                        .and(not(assignableTo(Record.class)))
                        .and(not(assignableTo(Enum.class)))));
    }

    @Test
    void theReplicaKnowsNoCommand() {
        check(onlyKnows("replica", "report", "objectfiles", "settings", "source", "sync", "load", "model", "time"));
    }

    @Test
    void theFakeAccountKnowsNothingOfTheProgramThatItTests() {
        check(onlyKnows("fake"));
    }

    @Test
    void onlyTheDemoUsesTheFakeAccount() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acreplica.fake..")
                .and()
                .haveSimpleNameNotStartingWith("Demo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.acreplica.fake.."));
    }

    @Test
    void onlyTheWayInKnowsTheCommands() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acreplica.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.acreplica.Application")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.acreplica.cli.."));
    }

    @Test
    void onlyTheLoadSpeaksToDatabases() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acreplica.load..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.sqlite..", "org.postgresql.."));
    }

    @Test
    void theLoadAndTheModelDoNotSpeakHttp() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.acreplica.load..", "org.acreplica.model..", "org.acreplica.sync..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "org.apache.camel.component.http.."));
    }

    @Test
    void onlyCommandsReadTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acreplica.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.acreplica.Application")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.jline.."));
    }

    @Test
    void onlyCommandsPrint() {
        check(noClasses().that().resideOutsideOfPackage("org.acreplica.cli..").should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void logLinesGoThroughSlf4j() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acreplica.logging..")
                .should(USE_JAVA_UTIL_LOGGING));
    }

    @Test
    void noRoomHoldsAnUnexpectedNull() {
        check(classes().that().areTopLevelClasses().should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass inspected, ConditionEvents events) {
                boolean marked = inspected
                        .getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        inspected, marked, inspected.getPackageName() + " has no @NullMarked package-info"));
            }
        }));
    }

    @Test
    void onlyTheWayInEndsTheProcess() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.acreplica.Application")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class));
    }

    private static void check(ArchRule rule) {
        rule.check(PROGRAM);
    }

    /** Of the program's packages, one may only depend on itself and these; external packages are not restricted. */
    private static ArchRule onlyKnows(String room, String... others) {
        String[] known = Stream.concat(Stream.of(room), Stream.of(others))
                .map(name -> "org.acreplica." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.acreplica." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.acreplica..").and(not(resideInAnyPackage(known))));
    }
}
