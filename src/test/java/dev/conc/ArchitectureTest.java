package dev.conc;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
            .layer("agent").definedBy("dev.conc.program.agent..")
            .layer("yaml").definedBy("dev.conc.yaml..")
            .whereLayer("main").mayNotBeAccessedByAnyLayer()
            .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
            .whereLayer("ui").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("lesson").mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("program").mayOnlyBeAccessedByLayers("cli", "ui", "lesson")
            .whereLayer("agent").mayNotBeAccessedByAnyLayer();
}
