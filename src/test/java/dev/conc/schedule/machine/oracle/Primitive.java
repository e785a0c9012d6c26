package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A thing that threads share, as its documentation says it is. */
interface Primitive {
    default String name() {
        return getClass().getSimpleName();
    }

    /** What is declared, in Java. */
    String fields();

    /** Some statement that uses it, drawn by lot. */
    Statement draw(Random random, Surroundings surroundings);

    /** What a statement may refer to. */
    record Surroundings(int threads, int self, Supplier<List<Statement>> inner) {}

    @SafeVarargs
    static <T> T one(Random random, T... choice) {
        return choice[random.nextInt(choice.length)];
    }
}
