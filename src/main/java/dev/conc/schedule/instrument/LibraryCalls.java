package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_int;

import dev.conc.schedule.steps.AtomicCall;
import dev.conc.schedule.steps.CollectionCall;
import dev.conc.schedule.steps.JdkTypes;
import dev.conc.schedule.steps.SharedObject;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call of a method of the JDK does to the object that it is called on, if that counts as memory of the program. */
final class LibraryCalls {
    /** What a call does to its receiver. */
    enum Effect { READ, UPDATE, COMPARE }

    private LibraryCalls() {}

    /**
     * What kind of memory an object of the class of the JDK is in which a call ends up, null if its calls are no steps. Confined objects that are shared count as collections.
     *
     * @param shared what the program shares of the classes whose objects mostly stay within one thread
     */
    static @Nullable SharedObject family(String owner, SharedTypes shared) {
        SharedObject family = Stream.of(SharedObject.values()).filter(each -> each.hasOwner(owner)).findFirst().orElse(null);
        if (family != SharedObject.CONFINED) {
            return family;
        }
        return shared.contains(Objects.requireNonNull(JdkTypes.find(owner))) ? SharedObject.COLLECTION : null;
    }

    /** @param owner the class of the JDK in which the call ends up */
    static Effect effect(SharedObject family, String owner, String name, List<ClassDesc> parameters) {
        return switch (family) {
            case COLLECTION, CONFINED -> CollectionCall.reads(name) && !(CollectionCall.GOES_ON.has(owner, name)
                    && (parameters.isEmpty() || !parameters.getFirst().equals(CD_int))) ? Effect.READ : Effect.UPDATE;
            case ATOMIC, ATOMIC_ARRAY, FIELD_UPDATER, HANDLE -> AtomicCall.COMPARES.hasMember(name) ? Effect.COMPARE
                    : AtomicCall.READS.hasMember(name) ? Effect.READ : Effect.UPDATE;
            case STAGE, INSIDE -> Effect.UPDATE;
        };
    }

    /** Methods that touch nothing that changes. */
    static boolean constant(SharedObject family, String name) {
        return CollectionCall.CONSTANT.hasMember(name) || switch (family) {
            case ATOMIC_ARRAY -> AtomicCall.CONSTANT_OF_ARRAY.hasMember(name);
            case HANDLE -> !AtomicCall.TOUCHES_BY_HANDLE.hasMember(name);
            default -> false;
        };
    }

    /** Whether a parameter of this type is a collection. */
    static boolean collection(String descriptor) {
        return descriptor.startsWith("Ljava/") && CollectionCall.ARGUMENT.hasOwner(descriptor.substring(1, descriptor.length() - 1));
    }
}
