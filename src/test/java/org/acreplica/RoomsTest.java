package org.acreplica;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which room may know which: a sentence a rule. */
@AnalyzeClasses(packages = "org.acreplica", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule roomsDoNotKnowEachOtherInACircle =
            slices().matching("org.acreplica.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theModelIsPlainJava = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.acreplica.model..");

    @ArchTest
    static final ArchRule theSourceKnowsOnlyTheModel = onlyKnows("source", "model");

    @ArchTest
    static final ArchRule theLoadKnowsOnlyTheModel = onlyKnows("load", "model");

    @ArchTest
    static final ArchRule objectFilesKnowOnlyTheModel = onlyKnows("routefiles", "model");

    @ArchTest
    static final ArchRule syncAloneBringsSourceAndLoadTogetherAndKnowsNobodyElse =
            onlyKnows("sync", "source", "load", "model");

    @ArchTest
    static final ArchRule theReplicaKnowsNoCommand =
            onlyKnows("replica", "routefiles", "settings", "source", "sync", "load", "model");

    @ArchTest
    static final ArchRule theFakeAccountKnowsNothingOfTheProgramThatItTests = onlyKnows("fake");

    @ArchTest
    static final ArchRule onlyTheDemoUsesTheFakeAccount = noClasses()
            .that()
            .resideOutsideOfPackage("..fake..")
            .and()
            .haveSimpleNameNotStartingWith("Demo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..fake..");

    @ArchTest
    static final ArchRule onlyTheWayInKnowsTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .and()
            .doNotHaveFullyQualifiedName("org.acreplica.Application")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli..");

    @ArchTest
    static final ArchRule onlyTheLoadSpeaksToDatabases = noClasses()
            .that()
            .resideOutsideOfPackage("..load..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.sqlite..", "org.postgresql..");

    @ArchTest
    static final ArchRule theLoadAndTheModelDoNotSpeakHttp = noClasses()
            .that()
            .resideInAnyPackage("..load..", "..model..", "..sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..", "org.apache.camel.component.http..");

    @ArchTest
    static final ArchRule onlyCommandsReadTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .and()
            .doNotHaveFullyQualifiedName("org.acreplica.Application")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.jline..");

    @ArchTest
    static final ArchRule onlyCommandsPrint =
            noClasses().that().resideOutsideOfPackage("..cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule logLinesGoThroughSlf4j =
            noClasses().that().resideOutsideOfPackage("..logging..").should(USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule onlyTheWayInEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.acreplica.Application")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    /** Of the rooms, a room knows itself and these; of the world outside, whatever it needs. */
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
