package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which local variables of a method may still be read, at each position of its code: live variables, as compilers compute them, backwards to a fixed point. */
final class Liveness {
    private record Range(int from, int to, int handler) {}

    private final List<CodeElement> code;
    private final ControlFlow flow;
    private final List<Range> ranges = new ArrayList<>();
    private final BitSet[] live;

    Liveness(List<CodeElement> code, ControlFlow flow) {
        this.code = code;
        this.flow = flow;
        this.live = new BitSet[code.size() + 1];
        for (int i = 0; i < live.length; i++) {
            live[i] = new BitSet();
        }
        for (CodeElement element : code) {
            if (element instanceof ExceptionCatch handled) {
                ranges.add(new Range(flow.at(handled.tryStart()), flow.at(handled.tryEnd()), flow.at(handled.handler())));
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

    private boolean update(int at) {
        CodeElement element = code.get(at);
        BitSet found = new BitSet();
        for (int next : flow.successors(at)) {
            found.or(live[next]);
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
}
