package dev.conc.schedule.machine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement of a program, in Java and as the steps that it takes.
 *
 * @param primitives the names of the primitives that it uses
 */
record Statement(String java, List<Step> steps, List<String> primitives) {
    static Statement of(Primitive primitive, String java, Step... steps) {
        return new Statement(java, List.of(steps), List.of(primitive.name()));
    }

    /** One that may throw an {@code InterruptedException}. */
    static Statement interruptible(Primitive primitive, String java, Step... steps) {
        return of(primitive, "try { " + java + " } catch (InterruptedException e) { saw += \"I \"; }", steps);
    }

    /** {@code INNER} in the text stands for the other statements. */
    static Statement around(Primitive primitive, String java, Step before, List<Statement> inner, Step after) {
        List<Step> steps = new ArrayList<>(List.of(before));
        inner.forEach(each -> steps.addAll(each.steps()));
        steps.add(after);
        String text = String.join(" ", inner.stream().map(Statement::java).toList());
        return new Statement(java.replace("INNER", text), List.copyOf(steps),
                Stream.concat(Stream.of(primitive.name()), inner.stream().flatMap(each -> each.primitives().stream())).distinct().toList());
    }
}
