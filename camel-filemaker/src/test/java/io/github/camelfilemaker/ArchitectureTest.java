package io.github.camelfilemaker;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The arrows go down: from what a route author touches to bytes and errors. */
@AnalyzeClasses(packages = "io.github.camelfilemaker", importOptions = {
        ImportOption.DoNotIncludeTests.class, ArchitectureTest.ThisModule.class })
class ArchitectureTest {

    /** Not the simulator, which has the same root package and its own test of this kind. */
    static final class ThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("camel-filemaker-simulator");
        }
    }

    @ArchTest
    static final ArchRule arrowsGoDown = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("route").definedBy("io.github.camelfilemaker")
            .layer("scope").definedBy("..camelfilemaker.scope..")
            .layer("credentials").definedBy("..camelfilemaker.credentials..")
            .layer("positions").definedBy("..consumer.store..")
            .layer("consumer").definedBy("..camelfilemaker.consumer")
            .layer("operation").definedBy("..operation..")
            .layer("store").definedBy("..session.store..")
            .layer("session").definedBy("..camelfilemaker.session")
            .layer("transport").definedBy("..transport..")
            .layer("spi").definedBy("..spi..")
            .layer("model").definedBy("..model..")
            .layer("api").definedBy("..api..")
            .whereLayer("route").mayNotBeAccessedByAnyLayer()
            .whereLayer("scope").mayOnlyBeAccessedByLayers("route")
            .whereLayer("credentials").mayNotBeAccessedByAnyLayer()
            .whereLayer("positions").mayOnlyBeAccessedByLayers("route")
            .whereLayer("consumer").mayOnlyBeAccessedByLayers("route")
            .whereLayer("operation").mayOnlyBeAccessedByLayers("route", "consumer")
            .whereLayer("store").mayOnlyBeAccessedByLayers("route")
            .whereLayer("session").mayOnlyBeAccessedByLayers("route", "scope", "consumer", "operation")
            .whereLayer("transport").mayOnlyBeAccessedByLayers("route", "consumer", "operation", "session")
            .whereLayer("spi").mayOnlyBeAccessedByLayers("route", "credentials", "session", "store")
            .whereLayer("model").mayOnlyBeAccessedByLayers("route", "consumer", "operation")
            .whereLayer("api").mayOnlyBeAccessedByLayers("route", "consumer", "operation", "session", "transport");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.github.camelfilemaker.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thoseBelowTheRouteDoNotKnowExchanges = noClasses()
            .that()
            .resideInAnyPackage("..consumer..", "..operation..", "..session..", "..transport..", "..model..", "..api..",
                    "..spi..")
            .and().doNotHaveFullyQualifiedName("io.github.camelfilemaker.spi.CredentialsProvider")
            .should().dependOnClassesThat().haveFullyQualifiedName("org.apache.camel.Exchange");

    @ArchTest
    static final ArchRule onlyTransportSpeaksHttp = noClasses().that().resideOutsideOfPackage("..transport..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule onlyStoresKnowTheirLibraries = noClasses().that()
            .resideOutsideOfPackages("..session.store..", "..consumer.store..").should().dependOnClassesThat()
            .resideInAnyPackage("org.infinispan..", "redis.clients..", "net.rubyeye..", "javax.cache..", "javax.sql..");

    @ArchTest
    static final ArchRule nobodyWritesToStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule threadsComeFromCamel = noClasses().should().dependOnClassesThat()
            .haveNameMatching("java\\.util\\.concurrent\\.(Executors|ForkJoinPool|ThreadPoolExecutor)");
}
