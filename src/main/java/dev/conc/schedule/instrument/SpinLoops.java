package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loops of a method that may leave everything as it was. A <em>closed</em> loop keeps nothing from one round to the next but what is watched: no local variable that it
 * writes is read in a later round, and all that it calls is known. Of other loops that write nothing themselves it is not known what they keep.
 */
final class SpinLoops {
    private final List<CodeElement> code;
    private final Map<Label, Integer> bound = new HashMap<>();
    /** The heads of closed loops, by the positions of the branches back to them. */
    private final Map<Integer, Integer> heads = new HashMap<>();
    private final BitSet open = new BitSet();
    private final BitSet rounds = new BitSet();
    private final BitSet endless = new BitSet();

    SpinLoops(MethodModel method, CodeModel model, KnownCalls known) {
        code = model.elementList();
        ControlFlow flow = null;
        Liveness liveness = null;
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof LabelTarget target) {
                bound.put(target.label(), i);
            } else if (code.get(i) instanceof BranchInstruction branch && bound.containsKey(branch.target())) {
                int head = bound.get(branch.target());
                flow = flow == null ? new ControlFlow(code) : flow;
                liveness = liveness == null ? new Liveness(code, flow) : liveness;
                endless.set(i, !flow.leaves(head, i));
                BitSet carried = liveness.at(head);
                if (closed(head, i, method, known, carried)) {
                    heads.put(i, head);
                } else if (code.subList(head, i).stream().noneMatch(each -> keepsInLocals(each, carried) || writes(each))) {
                    open.set(i);
                } else {
                    rounds.set(i, code.subList(head, i).stream().noneMatch(each -> keepsInLocals(each, carried)));
                }
            }
        }
        // Of several ways back to one head, each must be closed.
        heads.values().removeIf(head -> open.stream().anyMatch(back -> head(back) == head) || unmarked(head));
    }

    private int head(int back) {
        return bound.getOrDefault(((BranchInstruction) code.get(back)).target(), -1);
    }

    private boolean unmarked(int head) {
        for (int i = head; i < code.size(); i++) {
            if (code.get(i) instanceof BranchInstruction && head(i) == head && !heads.containsKey(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean closed(int head, int back, MethodModel method, KnownCalls known, BitSet carried) {
        for (CodeElement element : code.subList(head, back)) {
            boolean keeps = keepsInLocals(element, carried) || switch (element) {
                // Fields of an object that is being made are not watched.
                case FieldInstruction field -> field.opcode() == Opcode.PUTFIELD && method.methodName().equalsString("<init>");
                case InvokeDynamicInstruction _ -> true;
                case InvokeInstruction call ->
                        !known.contains(call) || (call.name().equals(method.methodName()) && call.type().equals(method.methodType()));
                default -> false;
            };
            if (keeps) {
                return false;
            }
        }
        return true;
    }

    /** @param carried the local variables that the next round may read before it writes them */
    private static boolean keepsInLocals(CodeElement element, BitSet carried) {
        return switch (element) {
            case StoreInstruction store -> carried.get(store.slot());
            case IncrementInstruction increment -> carried.get(increment.slot());
            default -> false;
        };
    }

    private static boolean writes(CodeElement element) {
        return element instanceof ArrayStoreInstruction
                || (element instanceof FieldInstruction field && (field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC));
    }

    /** Whether a closed loop begins its rounds at the position. */
    boolean begins(int position) {
        return heads.containsValue(position);
    }

    /** The head of the closed loop that the branch at the position goes back to, or -1. */
    int closedHead(int position) {
        return heads.getOrDefault(position, -1);
    }

    /** Whether the branch at the position goes back to the head of a loop that writes nothing itself, but is not known to be closed. */
    boolean open(int position) {
        return open.get(position);
    }

    /** Whether the branch at the position goes back to the head of another loop that keeps nothing in local variables, but may in fields and arrays. */
    boolean round(int position) {
        return rounds.get(position);
    }

    /** Whether the branch at the position goes back to the head of a loop without an exit, but for exceptions: it is meant to go on for ever. */
    boolean endless(int position) {
        return endless.get(position);
    }

    /** Whether the position is within a closed loop. */
    boolean within(int position) {
        return heads.entrySet().stream().anyMatch(loop -> loop.getValue() <= position && position <= loop.getKey());
    }
}
