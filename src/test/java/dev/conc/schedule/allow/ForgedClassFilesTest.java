package dev.conc.schedule.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Class files that no compiler makes. */
class ForgedClassFilesTest {
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc OWN = ClassDesc.of("Forged");
    private static final DirectMethodHandleDesc EXEC = MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.VIRTUAL, RUNTIME, "exec", MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)Ljava/lang/Process;"));
    private static final DirectMethodHandleDesc GET_RUNTIME = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, RUNTIME,
            "getRuntime", MethodTypeDesc.of(RUNTIME));

    private static Reason refused(ClassDesc name, Consumer<ClassBuilder> content) {
        ClassModel model = ClassFile.of().parse(ClassFile.of().build(name, content));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> inspect(model));
        assertThat(refusal).isNotNull();
        return refusal.reason();
    }

    private static void inspect(ClassModel model) {
        new Inspection(name -> name.equals(model.thisClass().asInternalName()) ? model : null).inspect(model);
    }

    private static Consumer<ClassBuilder> code(Consumer<CodeBuilder> code) {
        return builder -> builder.withMethodBody("call", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, body -> {
            code.accept(body);
            body.return_();
        });
    }

    @Test
    void a_method_handle_may_be_no_constant() {
        assertThat(refused(OWN, code(body -> body.loadConstant(GET_RUNTIME).pop()))).isEqualTo(Reason.REFLECTION);
    }

    @Test
    void a_constant_may_not_be_made_by_a_method_of_the_jdk() {
        DynamicConstantDesc<?> made = DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "made", RUNTIME, GET_RUNTIME);
        assertThat(refused(OWN, code(body -> body.loadConstant(made).pop()))).isEqualTo(Reason.REFLECTION);
    }

    @Test
    void a_bootstrap_method_of_its_own_is_refused() {
        DirectMethodHandleDesc own = ConstantDescs.ofCallsiteBootstrap(OWN, "bootstrap", ConstantDescs.CD_CallSite);
        assertThat(refused(OWN, code(body -> body.invokedynamic(DynamicCallSiteDesc.of(own, "call", ConstantDescs.MTD_void)))))
                .isEqualTo(Reason.REFLECTION);
    }

    @Test
    void a_lambda_may_not_stand_for_what_is_refused() {
        DirectMethodHandleDesc lambdas = ConstantDescs.ofCallsiteBootstrap(ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                "metafactory", ConstantDescs.CD_CallSite,
                ConstantDescs.CD_MethodType, ConstantDescs.CD_MethodHandle, ConstantDescs.CD_MethodType);
        MethodTypeDesc erased = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        assertThat(refused(OWN, code(body -> body.invokedynamic(DynamicCallSiteDesc.of(
                lambdas, "apply", MethodTypeDesc.ofDescriptor("()Ljava/util/function/BiFunction;"), erased, EXEC, erased)).pop())))
                .isEqualTo(Reason.PROCESSES);
    }

    @Test
    void what_no_instruction_uses_is_checked_too() {
        assertThat(refused(OWN, builder -> builder.constantPool().methodRefEntry(ClassDesc.of("java.lang.ProcessBuilder"), "start",
                MethodTypeDesc.of(RUNTIME)))).isEqualTo(Reason.PROCESSES);
    }

    @Test
    void the_engine_may_not_be_called() {
        for (String name : new String[]{"machine.Machine", "machine.Monitors", "machine.Memory", "worker.Report", "ProgramLoader"}) {
            ClassDesc engine = ClassDesc.of("dev.conc.schedule." + name);
            assertThat(refused(OWN, code(body -> body.invokestatic(engine, "at", MethodTypeDesc.of(ConstantDescs.CD_void)))))
                    .as(name).isEqualTo(Reason.ENGINE);
        }
        assertThat(refused(OWN, code(body -> body.new_(ClassDesc.of("dev.conc.Main")).pop()))).isEqualTo(Reason.ENGINE);
    }

    @Test
    void a_class_may_not_take_the_name_of_one_of_the_jdk_or_the_engine() {
        assertThat(refused(ClassDesc.of("java.lang.Mine"), _ -> {})).isEqualTo(Reason.REFLECTION);
        assertThat(refused(ClassDesc.of("dev.conc.schedule.machine.Mine"), _ -> {})).isEqualTo(Reason.ENGINE);
    }

    @Test
    void the_names_of_what_the_engine_adds_may_be_neither_declared_nor_used() {
        assertThat(refused(OWN,
                builder -> builder.withMethodBody("conc$initialize", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, CodeBuilder::return_)))
                .isEqualTo(Reason.RESERVED_NAME);
        assertThat(refused(OWN, code(body -> body.invokestatic(OWN, "conc$reset", ConstantDescs.MTD_void))))
                .isEqualTo(Reason.RESERVED_NAME);
    }

    @Test
    void the_inside_of_the_jdk_may_not_be_named() {
        for (String name : new String[]{"jdk.internal.misc.Unsafe", "sun.misc.Unsafe", "jdk.internal.access.SharedSecrets",
                "java.lang.VirtualThread", "java.lang.ThreadBuilders"}) {
            assertThat(refused(OWN,
                    code(body -> body.invokestatic(ClassDesc.of(name), "get", MethodTypeDesc.of(ConstantDescs.CD_Object)).pop()))).as(name)
                    .isNotNull();
        }
    }

    @Test
    void arrays_have_the_methods_of_objects() {
        ClassModel model = ClassFile.of()
                .parse(ClassFile.of().build(OWN, code(body -> body.iconst_1().newarray(java.lang.classfile.TypeKind.INT)
                        .invokevirtual(ClassDesc.ofDescriptor("[I"), "clone", MethodTypeDesc.of(ConstantDescs.CD_Object)).pop())));
        assertThatCode(() -> inspect(model)).doesNotThrowAnyException();
    }
}
