package dev.vignette.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.vignette.provider.ImageProvider;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may touch the world, and what a package looks like from outside.
class HouseRulesTest {

    private static final String ROOT = "dev.vignette";
    private static final String WIRING = ROOT + ".Application";

    /// Settings of the process: variables, properties.
    private static final Set<String> SETTINGS =
            Set.of(
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.Integer.getInteger",
                    "java.lang.Long.getLong",
                    "java.lang.Boolean.getBoolean");

    /// The streams everybody reads.
    private static final Set<String> PRINTING =
            Set.of("java.lang.System.out", "java.lang.System.err");

    /// What differs from one moment, or one run, to the next.
    private static final Set<String> TIME_AND_CHANCE =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.InstantSource.system",
                    "java.time.Clock.system",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.lang.Math.random",
                    "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.security.SecureRandom.<init>",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.util.random.RandomGenerator.of");

    /// Names that nothing else in the world has.
    private static final Set<String> IDENTITY = Set.of("java.util.UUID.randomUUID");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void onlyTheConfigReadsSettings() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".config")
                .should()
                .accessTargetWhere(oneOf(SETTINGS))
                .because("every setting is found, named and explained in one place")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .accessTargetWhere(oneOf(PRINTING))
                .orShould()
                .callMethodWhere(
                        describe(
                                "it prints a stack trace",
                                call ->
                                        call.getName().equals("printStackTrace")
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .isEmpty()))
                .because("a server and a library have no standard output")
                .check(CLASSES);
    }

    /// Two exceptions. The wiring is where clocks and chance begin; the command line tells people
    /// how long ago something was and how much longer it takes, and the only time they know is now.
    @Test
    void timeAndChanceComeInThroughTheConstructor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WIRING)
                .and()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .accessTargetWhere(oneOf(TIME_AND_CHANCE))
                .because("what is handed in can be another thing in a test")
                .check(CLASSES);
    }

    /// Workers, calls and data folders must be told apart across machines, whatever chance a test
    /// hands in.
    @Test
    void onlyTheEngineNamesWhatNothingElseMayBeCalled() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".engine")
                .should()
                .accessTargetWhere(oneOf(IDENTITY))
                .check(CLASSES);
    }

    /// What several of them are built on.
    private static final Set<String> SHARED_BY_PROVIDERS =
            Set.of(ROOT + ".provider.http", ROOT + ".provider.google", ROOT + ".provider.queued");

    @Test
    void aProviderIsHiddenBehindOneFactory() {
        noClasses()
                .that()
                .implement(ImageProvider.class)
                .should()
                .bePublic()
                .because("whoever draws is made by the factory of its package")
                .check(CLASSES);
        var doors =
                CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT + ".provider."))
                        .filter(type -> !SHARED_BY_PROVIDERS.contains(type.getPackageName()))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .collect(
                                groupingBy(
                                        JavaClass::getPackageName,
                                        mapping(JavaClass::getSimpleName, toList())));
        assertThat(doors).isNotEmpty();
        assertThat(doors)
                .allSatisfy((name, types) -> assertThat(types).as("doors of " + name).hasSize(1));
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aPackageIsNamedAfterWhatItIsAbout() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        Arrays.stream(
                                        "util utils impl model models manager managers helper helpers dto service services common misc"
                                                .split(" ", -1))
                                .map(name -> ROOT + ".." + name + "..")
                                .toArray(String[]::new))
                .because("such a name says nothing, so everything ends up there")
                .check(CLASSES);
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto)")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> oneOf(Set<String> names) {
        return describe(
                "the target is one of " + names,
                access ->
                        names.contains(access.getTargetOwner().getName() + "." + access.getName()));
    }

    /// A slice is a package; the root is one too.
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + ROOT;
        }
    }
}
