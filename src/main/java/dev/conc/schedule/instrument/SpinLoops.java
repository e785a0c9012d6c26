package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.Opcode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the loops that keep nothing from one round to the next in local variables: a round that has only read leaves such a loop where it was. */
final class SpinLoops {
    private SpinLoops() {}

    /**
     * Marks the positions of the branches back to the head of such loops.
     *
     * @param rounds the branches of loops that keep nothing in local variables, but may in fields and arrays
     */
    static void find(List<CodeElement> code, BitSet branches, BitSet rounds) {
        Map<Label, Integer> bound = new HashMap<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof LabelTarget target) {
                bound.put(target.label(), i);
            } else if (code.get(i) instanceof BranchInstruction branch && bound.containsKey(branch.target())) {
                List<CodeElement> loop = code.subList(bound.get(branch.target()), i);
                branches.set(i, loop.stream().noneMatch(SpinLoops::keeps));
                rounds.set(i, loop.stream().noneMatch(SpinLoops::keepsInLocals));
            }
        }
    }

    private static boolean keepsInLocals(CodeElement element) {
        return element instanceof StoreInstruction || element instanceof IncrementInstruction;
    }

    private static boolean keeps(CodeElement element) {
        return keepsInLocals(element) || element instanceof ArrayStoreInstruction
            || (element instanceof FieldInstruction field && (field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC));
    }
}
