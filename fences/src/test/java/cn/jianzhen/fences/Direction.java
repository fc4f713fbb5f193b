package cn.jianzhen.fences;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule about who may use whom, kept by all production classes and broken by the planted classes of the same name.
 *
 * @param name folder below {@code src/test/planted/directions}
 * @param rule the rule
 */
record Direction(String name, ArchRule rule) {
    private static final String ENGINE = "cn.jianzhen.engine..";
    private static final String SIMULATOR = "cn.jianzhen.simulator..";
    private static final String SEAL = "cn.jianzhen.seal..";
    private static final String PLATFORM = "cn.jianzhen.platform..";

    /** {@code java..} holds two logging frameworks of its own. */
    private static final DescribedPredicate<JavaClass> JAVA_BUT_LOGGING = resideInAPackage("java..")
            .and(not(resideInAPackage("java.util.logging..")))
            .and(not(type(System.Logger.class)))
            .and(not(type(System.LoggerFinder.class)));

    static List<Direction> all() {
        return List.of(
                new Direction("engine-knows-nobody", engineKnowsNobody()),
                new Direction("simulator-knows-the-engine-only", simulatorKnowsTheEngineOnly()),
                new Direction("seal-knows-the-engine-only", sealKnowsTheEngineOnly()),
                new Direction("platform-ignores-the-simulator", platformIgnoresTheSimulator()),
                new Direction("engine-packages", enginePackages()),
                new Direction("no-cycles", noCycles()),
                new Direction("injected-clock", injectedClock()),
                new Direction("quiet-rooms", quietRooms()),
                new Direction("controllers-ask", controllersAsk()),
                new Direction("no-lone-implementation", noLoneImplementation()));
    }

    private static ArchRule engineKnowsNobody() {
        return classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .onlyDependOnClassesThat(JAVA_BUT_LOGGING.or(resideInAnyPackage(
                        ENGINE,
                        "com.sun.management..", // processor time and memory of the process, for the benchmarks
                        "org.apache.commons.statistics..",
                        "org.duckdb..",
                        "org.jspecify..",
                        "org.snakeyaml.engine..",
                        "picocli..")))
                .because("it is loaded into clusters that bring their own Spring and logging, or none");
    }

    private static ArchRule simulatorKnowsTheEngineOnly() {
        return classes()
                .that()
                .resideInAPackage(SIMULATOR)
                .should()
                .onlyDependOnClassesThat(
                        JAVA_BUT_LOGGING.or(resideInAnyPackage(SIMULATOR, ENGINE, "org.jspecify..", "picocli..")));
    }

    private static ArchRule sealKnowsTheEngineOnly() {
        return classes()
                .that()
                .resideInAPackage(SEAL)
                .should()
                .onlyDependOnClassesThat(JAVA_BUT_LOGGING.or(resideInAnyPackage(
                        SEAL,
                        ENGINE,
                        "javax.crypto..",
                        "org.apache.commons.csv..",
                        "org.apache.pdfbox..",
                        "org.bouncycastle..",
                        "org.duckdb..",
                        "org.jspecify..",
                        "picocli..")))
                .because("who checks evidence must not need the platform that made it");
    }

    private static ArchRule platformIgnoresTheSimulator() {
        return noClasses()
                .that()
                .resideInAPackage(PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SIMULATOR)
                .because("simulated and real data come in the same way, as packages");
    }

    private static ArchRule enginePackages() {
        return classes()
                .that()
                .resideInAPackage(ENGINE)
                .should(new UseOnlyAllowedPackages("cn.jianzhen.engine", PackageTable.under("Packages of the engine")));
    }

    private static ArchRule noCycles() {
        return slices().matching("cn.jianzhen.(*).(*)..").should().beFreeOfCycles();
    }

    private static ArchRule injectedClock() {
        return noClasses()
                .should()
                .accessTargetWhere(new AsksTimeWithoutClock())
                .because("a test must be able to set the time");
    }

    private static ArchRule quietRooms() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..command..", "..bench..", "cn.jianzhen.platform.site..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("only what a person started from a console may write to it");
    }

    private static ArchRule controllersAsk() {
        return noClasses()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..", "org.springframework.jdbc..")
                .because("what may be seen is decided where the query is");
    }

    private static ArchRule noLoneImplementation() {
        return classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .should(new HaveNoLoneImplementation())
                .because("the class alone says the same");
    }

    @Override
    public String toString() {
        return name;
    }
}
