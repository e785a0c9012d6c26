package dev.conc.schedule.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which position of a method's code may follow which, exceptions aside. */
final class ControlFlow {
    private final List<CodeElement> code;
    private final Map<Label, Integer> places = new HashMap<>();
    private final int[][] successors;
    /** The positions from which nothing but throwing follows. */
    private final BitSet throwing = new BitSet();

    ControlFlow(List<CodeElement> code) {
        this.code = code;
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof LabelTarget target) {
                places.put(target.label(), i);
            }
        }
        successors = new int[code.size()][];
        for (int i = 0; i < code.size(); i++) {
            successors[i] = following(i);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = code.size() - 1; i >= 0; i--) {
                if (!throwing.get(i)
                        && (code.get(i) instanceof ThrowInstruction || (successors[i].length > 0 && allThrow(successors[i])))) {
                    throwing.set(i);
                    changed = true;
                }
            }
        }
    }

    private boolean allThrow(int[] positions) {
        for (int each : positions) {
            if (!throwing.get(each)) {
                return false;
            }
        }
        return true;
    }

    private int[] following(int at) {
        return switch (code.get(at)) {
            case ReturnInstruction _,ThrowInstruction _ -> new int[0];
            case BranchInstruction branch -> branch.opcode().name().startsWith("GOTO") ? new int[]{at(branch.target())}
                    : new int[]{at(branch.target()), at + 1};
            case TableSwitchInstruction choice -> targets(choice.defaultTarget(), choice.cases());
            case LookupSwitchInstruction choice -> targets(choice.defaultTarget(), choice.cases());
            default -> at + 1 < code.size() ? new int[]{at + 1} : new int[0];
        };
    }

    private int[] targets(Label otherwise, List<SwitchCase> cases) {
        int[] targets = new int[cases.size() + 1];
        targets[0] = at(otherwise);
        for (int i = 0; i < cases.size(); i++) {
            targets[i + 1] = at(cases.get(i).target());
        }
        return targets;
    }

    /** The position of a label; the size of the code where it stands at its end. */
    int at(Label label) {
        return places.getOrDefault(label, code.size());
    }

    /** The positions that may follow a position. */
    int[] successors(int position) {
        return successors[position];
    }

    /** Whether the loop of a head and a branch back to it can be left other than by an exception. */
    boolean leaves(int head, int back) {
        BitSet body = body(head, back);
        return body.stream().anyMatch(at -> code.get(at) instanceof ReturnInstruction || leaves(body, successors[at]));
    }

    private boolean leaves(BitSet body, int[] positions) {
        for (int each : positions) {
            if (!body.get(each) && !throwing.get(each)) {
                return true;
            }
        }
        return false;
    }

    /** What is reached from the head, and from where the branch is reached without passing the head. */
    private BitSet body(int head, int back) {
        BitSet reached = new BitSet();
        reached.set(head);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                for (int next : successors[at]) {
                    if (next < code.size() && !reached.get(next)) {
                        reached.set(next);
                        changed = true;
                    }
                }
            }
        }
        BitSet body = new BitSet();
        body.set(head);
        body.set(back);
        changed = true;
        while (changed) {
            changed = false;
            for (int at = code.size() - 1; at >= 0; at--) {
                if (at != head && !body.get(at) && reached.get(at)) {
                    for (int next : successors[at]) {
                        // Other branches back to the head are of the same loop.
                        if (body.get(next)) {
                            body.set(at);
                            changed = true;
                        }
                    }
                }
            }
        }
        return body;
    }
}
