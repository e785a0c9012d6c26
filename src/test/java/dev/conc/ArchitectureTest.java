package dev.conc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileDescriptor;

/** The arrows between packages run one way. */
@AnalyzeClasses(packages = "dev.conc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrows_between_packages_run_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("main").definedBy("dev.conc")
            .layer("cli").definedBy("dev.conc.cli..")
            .layer("ui").definedBy("dev.conc.ui..")
            .layer("lesson").definedBy("dev.conc.lesson..")
            .layer("program").definedBy("dev.conc.program")
            .layer("schedule").definedBy("dev.conc.schedule..")
            .layer("agent").definedBy("dev.conc.program.agent..")
            .layer("process").definedBy("dev.conc.program.process..")
            .layer("yaml").definedBy("dev.conc.yaml..")
            .whereLayer("main").mayNotBeAccessedByAnyLayer()
            .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
            .whereLayer("ui").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("lesson").mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("program").mayOnlyBeAccessedByLayers("cli", "ui", "lesson")
            .whereLayer("schedule").mayOnlyBeAccessedByLayers("cli", "ui", "lesson", "program")
            .whereLayer("agent").mayNotBeAccessedByAnyLayer()
            .whereLayer("process").mayOnlyBeAccessedByLayers("program", "agent");

    @ArchTest
    static final ArchRule the_engine_can_be_lifted_out_as_a_library = noClasses()
            .that().resideInAPackage("dev.conc.schedule..")
            .should().dependOnClassesThat(resideInAPackage("dev.conc..").and(not(resideInAPackage("dev.conc.schedule.."))));

    /** What goes past the printers of the command that is executed would not be made visible. */
    @ArchTest
    static final ArchRule commands_print_on_the_printers_that_make_text_harmless = noClasses()
            .that().resideInAnyPackage("dev.conc.cli..", "dev.conc.ui..", "dev.conc.lesson..", "dev.conc.program", "dev.conc.problem..", "dev.conc.text..", "dev.conc.yaml..")
            // The build alone starts the one; the other gives the terminal back with sequences of its own when the process is ended.
            .and().doNotHaveSimpleName("Rehearsal").and().doNotHaveSimpleName("FullScreen")
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .orShould().accessField(FileDescriptor.class, "out")
            .orShould().accessField(FileDescriptor.class, "err");
}
