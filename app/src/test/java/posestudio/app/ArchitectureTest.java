package posestudio.app;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the plan of docs/architecture.md: five rooms and one way through them. */
class ArchitectureTest {
    private static final int MAX_LINES = 500;
    /** Files that are longer for a reason, each with it. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of();

    private static JavaClasses classes;

    @BeforeAll
    static void readAllModules() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("posestudio");
        for (String module : List.of("editor", "models", "render", "app")) {
            assertTrue(
                    classes.stream().anyMatch(c -> c.getPackageName().startsWith("posestudio." + module)),
                    "nothing read of " + module);
        }
    }

    @Test
    void editorKnowsNoOtherModule() {
        forbid("posestudio.editor..", "posestudio.models..", "posestudio.render..", "posestudio.app..");
    }

    @Test
    void modelsKnowNoOtherModule() {
        forbid("posestudio.models..", "posestudio.editor..", "posestudio.render..", "posestudio.app..");
    }

    @Test
    void renderDoesNotKnowTheApp() {
        forbid("posestudio.render..", "posestudio.app..");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("posestudio.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheAppOpensWindows() {
        for (String module : List.of("posestudio.editor..", "posestudio.models..", "posestudio.render..")) {
            forbid(module, "javax.swing..", "java.awt.event..", "com.formdev..");
        }
    }

    @Test
    void onlyTheGlPackageSpeaksOpenGl() {
        check(ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("posestudio.render.gl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lwjgl.."));
    }

    @Test
    void onlyModelsRunNetworks() {
        check(ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("posestudio.models..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime.."));
    }

    @Test
    void onlyTheCommandLineParsesIt() {
        check(ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("posestudio.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
    }

    @Test
    void staticsHoldNoState() {
        check(ArchRuleDefinition.fields().that().areStatic().should().beFinal());
    }

    @Test
    void filesStayShort() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (String module : List.of("assets", "editor", "models", "render", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|glsl|vert|frag|py|sh)"))
                        .toList()) {
                    long lines;
                    try (Stream<String> content = Files.lines(file)) {
                        lines = content.count();
                    }
                    if (lines > MAX_LINES) {
                        tooLong.put(Path.of("..").relativize(file).toString().replace('\\', '/'), lines);
                    }
                }
            }
        }
        tooLong.keySet().removeAll(LONG_FOR_A_REASON.keySet());
        assertEquals(Map.of(), tooLong);
    }

    private static void forbid(String from, String... to) {
        check(ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to));
    }

    private static void check(ArchRule rule) {
        rule.check(classes);
    }
}
