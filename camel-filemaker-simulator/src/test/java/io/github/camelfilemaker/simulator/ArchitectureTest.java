package io.github.camelfilemaker.simulator;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Which package may know which: arrows go down only. */
@AnalyzeClasses(packages = "io.github.camelfilemaker.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.camelfilemaker.simulator";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ARROWS_GO_DOWN_ONLY = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("api").definedBy(ROOT)
            .layer("load").definedBy(ROOT + ".load")
            .layer("http").definedBy(ROOT + ".http")
            .layer("fault").definedBy(ROOT + ".fault")
            .layer("call").definedBy(ROOT + ".call")
            .layer("find").definedBy(ROOT + ".find")
            .layer("session").definedBy(ROOT + ".session")
            .layer("data").definedBy(ROOT + ".data")
            .layer("schema").definedBy(ROOT + ".schema")
            .layer("value").definedBy(ROOT + ".value")
            .layer("error").definedBy(ROOT + ".error")
            .whereLayer("api").mayNotBeAccessedByAnyLayer()
            .whereLayer("load").mayOnlyBeAccessedByLayers("api")
            .whereLayer("http").mayOnlyBeAccessedByLayers("api")
            .whereLayer("fault").mayOnlyBeAccessedByLayers("api", "http")
            .whereLayer("call").mayOnlyBeAccessedByLayers("api", "http")
            .whereLayer("find").mayOnlyBeAccessedByLayers("call")
            .whereLayer("session").mayOnlyBeAccessedByLayers("api", "http", "call")
            .whereLayer("data").mayOnlyBeAccessedByLayers("api", "call", "find", "session")
            .whereLayer("schema").mayOnlyBeAccessedByLayers("api", "call", "find", "session", "data");

    @ArchTest
    static final ArchRule ONLY_HTTP_KNOWS_HTTPCORE = noClasses().that().resideOutsideOfPackage(ROOT + ".http")
            .should().dependOnClassesThat().resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule ONLY_THE_EXTENSION_KNOWS_JUNIT = noClasses().that().doNotHaveSimpleName("FileMakerSimulatorExtension")
            .should().dependOnClassesThat().resideInAPackage("org.junit..");

    @ArchTest
    static final ArchRule ONLY_THE_PROGRAM_PRINTS = noClasses().that().doNotHaveSimpleName("SimulatorMain")
            .should(ACCESS_STANDARD_STREAMS);
}
