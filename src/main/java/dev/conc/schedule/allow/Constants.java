package dev.conc.schedule.allow;

import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.util.Map;
import java.util.Set;

/** Constants that the virtual machine makes by calling methods: lambdas, texts that are put together, records, patterns. Only the methods that a compiler names are known. */
final class Constants {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String CONSTANTS = "java/lang/invoke/ConstantBootstraps";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final Map<String, Set<String>> BOOTSTRAPS = Map.of(
            LAMBDAS, Set.of("metafactory", "altMetafactory"),
            "java/lang/invoke/StringConcatFactory", Set.of("makeConcat", "makeConcatWithConstants"),
            RECORDS, Set.of("bootstrap"),
            "java/lang/runtime/SwitchBootstraps", Set.of("typeSwitch", "enumSwitch"),
            CONSTANTS, Set.of("invoke", "nullConstant", "primitiveClass", "enumConstant"));
    /** What labels of a switch over patterns are made by. */
    private static final Map<String,
            Set<String>> LABELS = Map.of("java/lang/Enum$EnumDesc", Set.of("of"), "java/lang/constant/ClassDesc", Set.of("of"));

    private final References references;

    Constants(References references) {
        this.references = references;
    }

    /** Whether a method is one that a compiler names to make constants. */
    static boolean known(MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String name = member.name().stringValue();
        return BOOTSTRAPS.getOrDefault(owner, Set.of()).contains(name) || LABELS.getOrDefault(owner, Set.of()).contains(name);
    }

    /** Whether a class is one that only such methods bring with them. */
    static boolean known(ClassEntry type) {
        return BOOTSTRAPS.containsKey(type.asInternalName()) || LABELS.containsKey(type.asInternalName());
    }

    void inspect(InvokeDynamicEntry call) {
        references.types(call.type().stringValue());
        bootstrap(call.bootstrap());
    }

    /** A constant that an instruction puts on the stack. */
    void loaded(LoadableConstantEntry constant) {
        if (constant instanceof ClassEntry type) {
            references.type(type);
        } else if (constant instanceof MethodTypeEntry type) {
            references.types(type.descriptor().stringValue());
        } else if (constant instanceof MethodHandleEntry handle) {
            throw refusal(handle);
        } else if (constant instanceof ConstantDynamicEntry made) {
            // Its type is that of what the method makes, which is one of few.
            bootstrap(made.bootstrap());
        }
    }

    private void bootstrap(BootstrapMethodEntry bootstrap) {
        MethodHandleEntry method = bootstrap.bootstrapMethod();
        String owner = method.reference().owner().asInternalName();
        if (!BOOTSTRAPS.getOrDefault(owner, Set.of()).contains(method.reference().name().stringValue())) {
            throw refusal(method);
        }
        for (LoadableConstantEntry argument : bootstrap.arguments()) {
            if (argument instanceof MethodHandleEntry handle) {
                handed(owner, handle);
            } else {
                loaded(argument);
            }
        }
    }

    /** A method handle that a bootstrap method gets. Lambdas are rewritten later, as calls are; records hand over their own fields. */
    private void handed(String bootstrap, MethodHandleEntry handle) {
        String owner = handle.reference().owner().asInternalName();
        boolean fits = switch (bootstrap) {
            case LAMBDAS -> handle.kind() >= 5;
            case RECORDS -> references.ofTheProgram(owner);
            case CONSTANTS -> LABELS.getOrDefault(owner, Set.of()).contains(handle.reference().name().stringValue());
            default -> false;
        };
        if (!fits) {
            throw refusal(handle);
        }
        if (!bootstrap.equals(CONSTANTS)) {
            references.member(handle.reference());
        }
    }

    private Refusal refusal(MethodHandleEntry handle) {
        return references.refusal(
                Descriptors.sourceName(handle.reference().owner().asInternalName(), handle.reference().name().stringValue()),
                Reason.REFLECTION);
    }
}
