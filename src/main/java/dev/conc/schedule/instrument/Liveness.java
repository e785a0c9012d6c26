package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which local variables of a method may still be read, at each position of its code: live variables, as compilers compute them, backwards to a fixed point. */
final class Liveness {
    private record Range(int from, int to, int handler) {}

    private final List<CodeElement> code;
    private final Map<Label, Integer> places = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();
    private final BitSet[] live;

    Liveness(List<CodeElement> code) {
        this.code = code;
        this.live = new BitSet[code.size() + 1];
        for (int i = 0; i < live.length; i++) {
            live[i] = new BitSet();
            if (i < code.size() && code.get(i) instanceof LabelTarget target) {
                places.put(target.label(), i);
            }
        }
        for (CodeElement element : code) {
            if (element instanceof ExceptionCatch handled) {
                ranges.add(new Range(at(handled.tryStart()), at(handled.tryEnd()), at(handled.handler())));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = code.size() - 1; i >= 0; i--) {
                changed |= update(i);
            }
        }
    }

    /** The variables that may be read from a position on before they are written. */
    BitSet at(int position) {
        return live[position];
    }

    private int at(Label label) {
        return places.getOrDefault(label, code.size());
    }

    private boolean update(int at) {
        CodeElement element = code.get(at);
        BitSet found = new BitSet();
        switch (element) {
            case ReturnInstruction _,ThrowInstruction _ -> {}
            case BranchInstruction branch -> {
                found.or(live[at(branch.target())]);
                if (!branch.opcode().name().startsWith("GOTO")) {
                    found.or(live[at + 1]);
                }
            }
            case TableSwitchInstruction choice -> branches(found, choice.defaultTarget(), choice.cases());
            case LookupSwitchInstruction choice -> branches(found, choice.defaultTarget(), choice.cases());
            default -> found.or(live[at + 1]);
        }
        switch (element) {
            case StoreInstruction store -> found.clear(store.slot());
            case LoadInstruction load -> found.set(load.slot());
            case IncrementInstruction increment -> found.set(increment.slot());
            default -> {}
        }
        for (Range range : ranges) {
            if (range.from() <= at && at < range.to()) {
                found.or(live[range.handler()]);
            }
        }
        if (found.equals(live[at])) {
            return false;
        }
        live[at] = found;
        return true;
    }

    private void branches(BitSet found, Label otherwise, List<SwitchCase> cases) {
        found.or(live[at(otherwise)]);
        cases.forEach(each -> found.or(live[at(each.target())]));
    }
}
