package dev.conc.schedule.instrument;

import dev.conc.schedule.allow.Inspection;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Methods added to a class that do what method references to the JDK did, so that steps can be put before the calls. */
final class Bridges {
    private static final String PREFIX = Inspection.RESERVED + "bridge$";

    private record Bridge(String name, DirectMethodHandleDesc target, MethodTypeDesc type, int line) {}

    private final ClassDesc owner;
    private final boolean inInterface;
    private final List<Bridge> bridges = new ArrayList<>();

    Bridges(ClassModel model, boolean inInterface) {
        this.owner = model.thisClass().asSymbol();
        this.inInterface = inInterface;
    }

    /**
     * A reference to a new method of the class that calls the target.
     *
     * @param type of the new method: the target's, or with a subtype of its receiver
     */
    MethodHandleDesc add(DirectMethodHandleDesc target, MethodTypeDesc type, int line) {
        Bridge bridge = new Bridge(PREFIX + bridges.size(), target, type, line);
        bridges.add(bridge);
        return MethodHandleDesc.ofMethod(inInterface ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                owner, bridge.name(), bridge.type());
    }

    /** The line of the reference that a bridge was made for, 0 for other methods. */
    int line(String method) {
        return method.startsWith(PREFIX) ? bridges.get(Integer.parseInt(method.substring(PREFIX.length()))).line() : 0;
    }

    boolean isEmpty() {
        return bridges.isEmpty();
    }

    /** The class as it must be before its methods are rewritten: the bridges alone. */
    void write(ClassBuilder builder) {
        for (Bridge bridge : bridges) {
            builder.withMethodBody(bridge.name(), bridge.type(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> {
                        DirectMethodHandleDesc target = bridge.target();
                        boolean made = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
                        if (made) {
                            code.new_(target.owner()).dup();
                        }
                        int slot = 0;
                        for (ClassDesc parameter : bridge.type().parameterList()) {
                            TypeKind kind = TypeKind.from(parameter).asLoadable();
                            code.loadLocal(kind, slot);
                            slot += kind.slotSize();
                        }
                        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
                        switch (target.kind()) {
                            case CONSTRUCTOR -> code.invokespecial(target.owner(), "<init>", type);
                            case STATIC, INTERFACE_STATIC ->
                                    code.invokestatic(target.owner(), target.methodName(), type, target.isOwnerInterface());
                            case INTERFACE_VIRTUAL -> code.invokeinterface(target.owner(), target.methodName(), type);
                            default -> code.invokevirtual(target.owner(), target.methodName(), type);
                        }
                        code.return_(TypeKind.from(bridge.type().returnType()));
                    });
        }
    }
}
