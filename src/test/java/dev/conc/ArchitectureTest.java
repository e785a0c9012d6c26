package dev.conc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages run one way. */
@AnalyzeClasses(packages = "dev.conc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Without what is in the JVM of a program that is run. */
    private static final String[] PROGRAM = {
            "dev.conc.program", "dev.conc.program.compile..", "dev.conc.program.control..", "dev.conc.program.expect..",
            "dev.conc.program.predict..", "dev.conc.program.record..", "dev.conc.program.run.."
    };

    @ArchTest
    static final ArchRule no_packages_depend_on_each_other = slices().matching("dev.conc.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_commands_depend_on_each_other = slices().assignedFrom(new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            boolean command = each.getPackageName().equals("dev.conc.cli");
            return command ? SliceIdentifier.of(each.getName().replaceFirst("\\$.*", "")) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes of commands";
        }
    }).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exploring_does_not_know_how_a_program_is_run = noClasses()
            .that().resideInAPackage("dev.conc.schedule.explore..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.conc.schedule.machine..", "dev.conc.schedule.instrument..",
                    "dev.conc.schedule.load..", "dev.conc.schedule.rewritten..");

    @ArchTest
    static final ArchRule the_machine_does_not_know_what_replaces_the_jdk = noClasses()
            .that().resideInAPackage("dev.conc.schedule.machine")
            .should().dependOnClassesThat().resideInAnyPackage("dev.conc.schedule.machine.replace..", "dev.conc.schedule.machine.entry..",
                    "dev.conc.schedule.instrument..");

    @ArchTest
    static final ArchRule the_screen_knows_no_lesson_and_no_program = noClasses()
            .that().resideInAnyPackage("dev.conc.ui.screen..", "dev.conc.ui.prompt..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.conc.exercise..", "dev.conc.lesson..", "dev.conc.program..", "dev.conc.schedule..");

    @ArchTest
    static final ArchRule arrows_between_packages_run_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("main").definedBy("dev.conc")
            .layer("cli").definedBy("dev.conc.cli..")
            .layer("ui").definedBy("dev.conc.ui..")
            .layer("author").definedBy("dev.conc.author..")
            .layer("exercise").definedBy("dev.conc.exercise..")
            .layer("progress").definedBy("dev.conc.progress..")
            .layer("lesson").definedBy("dev.conc.lesson..")
            .layer("program").definedBy(PROGRAM)
            .layer("schedule").definedBy("dev.conc.schedule..")
            .layer("agent").definedBy("dev.conc.program.agent..")
            .layer("process").definedBy("dev.conc.program.process..")
            .layer("yaml").definedBy("dev.conc.yaml..")
            .whereLayer("main").mayNotBeAccessedByAnyLayer()
            .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
            .whereLayer("ui").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("author").mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("exercise").mayOnlyBeAccessedByLayers("cli", "ui", "author")
            .whereLayer("progress").mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("lesson").mayOnlyBeAccessedByLayers("cli", "ui", "author", "exercise", "progress")
            .whereLayer("program").mayOnlyBeAccessedByLayers("cli", "ui", "author", "exercise", "lesson")
            .whereLayer("schedule").mayOnlyBeAccessedByLayers("cli", "ui", "author", "exercise", "lesson", "program")
            .whereLayer("agent").mayNotBeAccessedByAnyLayer()
            .whereLayer("process").mayOnlyBeAccessedByLayers("program", "agent");

    @ArchTest
    static final ArchRule the_engine_can_be_lifted_out_as_a_library = noClasses()
            .that().resideInAPackage("dev.conc.schedule..")
            .should().dependOnClassesThat(resideInAPackage("dev.conc..").and(not(resideInAPackage("dev.conc.schedule.."))));

    /** What goes past the printers of the command that is executed would not be made visible. */
    @ArchTest
    static final ArchRule commands_print_on_the_printers_that_make_text_harmless = noClasses()
            .that()
            .resideInAnyPackage("dev.conc.cli..", "dev.conc.ui..", "dev.conc.author..", "dev.conc.exercise..", "dev.conc.lesson..",
                    "dev.conc.problem..",
                    "dev.conc.text..",
                    "dev.conc.yaml..")
            .or().resideInAnyPackage(PROGRAM)
            // The build alone starts the one; the other gives the terminal back with sequences of its own when the process is ended.
            .and().doNotHaveSimpleName("CacheTraining").and().doNotHaveSimpleName("FullScreen")
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .orShould().accessField(FileDescriptor.class, "out")
            .orShould().accessField(FileDescriptor.class, "err");

    @Test
    void every_package_says_what_belongs_there() throws IOException {
        Path sources = Conc.PROJECT.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> packages = files.filter(each -> each.toString().endsWith(".java")).map(Path::getParent).distinct().toList();

            assertThat(packages).allSatisfy(each -> assertThat(each.resolve("package-info.java")).content().startsWith("/**"));
        }
    }
}
