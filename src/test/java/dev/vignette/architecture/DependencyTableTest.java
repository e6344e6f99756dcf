package dev.vignette.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The picture in ARCHITECTURE.md as a table. A package uses itself, the JDK, libraries and what
/// stands beside its name here.
class DependencyTableTest {

    private static final String ROOT = "dev.vignette";

    private static final Set<String> QUEUED =
            Set.of("provider", "provider.http", "provider.queued", "image", "config");

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("image", Set.of()),
                    Map.entry("config", Set.of()),
                    Map.entry("story", Set.of("image")),
                    Map.entry("story.reading", Set.of("story", "image")),
                    Map.entry("illustrator.scene", Set.of()),
                    Map.entry("illustrator.canvas", Set.of("illustrator.scene")),
                    Map.entry("illustrator.words", Set.of("illustrator.scene")),
                    Map.entry(
                            "illustrator.places",
                            Set.of("illustrator.scene", "illustrator.canvas")),
                    Map.entry(
                            "illustrator.actors",
                            Set.of("illustrator.scene", "illustrator.canvas")),
                    Map.entry(
                            "illustrator.painting",
                            Set.of(
                                    "illustrator.scene",
                                    "illustrator.canvas",
                                    "illustrator.places",
                                    "illustrator.actors")),
                    Map.entry(
                            "illustrator",
                            Set.of(
                                    "illustrator.scene",
                                    "illustrator.words",
                                    "illustrator.painting")),
                    Map.entry("provider", Set.of("image")),
                    Map.entry("provider.http", Set.of("provider", "image", "config")),
                    Map.entry("provider.google", Set.of("provider", "provider.http")),
                    Map.entry(
                            "provider.gemini",
                            Set.of(
                                    "provider",
                                    "provider.http",
                                    "provider.google",
                                    "image",
                                    "config")),
                    Map.entry(
                            "provider.imagen",
                            Set.of(
                                    "provider",
                                    "provider.http",
                                    "provider.google",
                                    "image",
                                    "config")),
                    Map.entry("provider.queued", Set.of("provider", "provider.http")),
                    Map.entry("provider.fal", QUEUED),
                    Map.entry("provider.replicate", QUEUED),
                    Map.entry("provider.bfl", QUEUED),
                    Map.entry("provider.comfyui", QUEUED),
                    Map.entry("provider.automatic1111", Set.of("provider", "provider.http")),
                    Map.entry(
                            "provider.openai",
                            Set.of("provider", "provider.http", "image", "config")),
                    Map.entry(
                            "provider.builtin",
                            Set.of("provider", "image", "illustrator", "illustrator.scene")),
                    Map.entry("provider.rehearsal", Set.of("provider", "image")),
                    Map.entry("batch", Set.of("provider", "image", "story")),
                    Map.entry("disk", Set.of()),
                    Map.entry("database", Set.of("batch", "provider", "image", "config", "disk")),
                    Map.entry("storage", Set.of("image", "config", "disk")),
                    Map.entry(
                            "rewriting",
                            Set.of("provider", "provider.http", "provider.google", "config")),
                    Map.entry(
                            "engine",
                            Set.of(
                                    "database",
                                    "storage",
                                    "batch",
                                    "rewriting",
                                    "provider",
                                    "image")),
                    Map.entry("moving", Set.of("engine", "database", "storage", "batch", "image")),
                    Map.entry("archive", Set.of("batch", "story", "image", "provider")),
                    Map.entry(
                            "server",
                            Set.of(
                                    "",
                                    "archive",
                                    "engine",
                                    "rewriting",
                                    "database",
                                    "batch",
                                    "provider",
                                    "provider.http",
                                    "story",
                                    "story.reading",
                                    "image",
                                    "config")),
                    Map.entry(
                            "cli",
                            Set.of(
                                    "",
                                    "server",
                                    "archive",
                                    "moving",
                                    "engine",
                                    "database",
                                    "batch",
                                    "provider",
                                    "story",
                                    "story.reading",
                                    "image",
                                    "config")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatThePictureShows() {
        return MAY_USE.entrySet().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.getKey(), () -> check(row.getKey(), row.getValue())));
    }

    private static void check(String name, Set<String> uses) {
        var allowed =
                Stream.concat(Stream.of(name), uses.stream())
                        .map(used -> used.isEmpty() ? ROOT : ROOT + "." + used)
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasARow() {
        var names = new TreeSet<String>();
        for (var each : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
            if (!each.getClasses().isEmpty()) {
                names.add(each.getName().substring(ROOT.length() + 1));
            }
        }
        assertThat(MAY_USE.keySet()).containsAll(names);
    }

    @Test
    void sqlStaysInTheDatabasePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".database")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(
                        CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
                                .filter(p -> !p.getClasses().isEmpty()))
                .allSatisfy((JavaPackage p) ->
                        assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
    }
}
