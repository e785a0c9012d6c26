package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Where a method makes objects: which {@code new} belongs to which call of a constructor. Of one that is replaced by a method, the {@code new} and the copy of its result are dropped. */
final class Constructions {
    private final BitSet dropped = new BitSet();
    private final BitSet constructing = new BitSet();
    private final BitSet copied = new BitSet();

    /** @param replaced whether a call of a constructor is replaced */
    Constructions(List<CodeElement> elements, Predicate<InvokeInstruction> replaced) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof NewObjectInstruction) {
                open.push(i);
            } else if (elements.get(i) instanceof InvokeInstruction call && call.name().equalsString("<init>") && !open.isEmpty()
                    && elements.get(open.element()) instanceof NewObjectInstruction made && made.className().equals(call.owner())) {
                int at = open.pop();
                constructing.set(i);
                copied.set(i, elements.get(at + 1) instanceof StackInstruction copy && copy.opcode() == Opcode.DUP);
                if (copied.get(i) && replaced.test(call)) {
                    dropped.set(at);
                    dropped.set(at + 1);
                    dropped.set(i);
                }
            }
        }
    }

    /** Whether the instruction at the position goes, since a method makes the object in place of a constructor. */
    boolean dropped(int position) {
        return dropped.get(position);
    }

    /** Whether the call at the position is that of the constructor of a new object, and not one of {@code this} or {@code super}. */
    boolean constructs(int position) {
        return constructing.get(position);
    }

    /** Whether the new object is still on the stack after the call at the position. */
    boolean copied(int position) {
        return copied.get(position);
    }
}
