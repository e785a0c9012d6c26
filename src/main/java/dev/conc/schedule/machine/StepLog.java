package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Ordering;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Steps;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The steps of the running execution. */
public final class StepLog implements Steps {
    private int count;
    private int[] threads = new int[64];
    private int[] locations = new int[64];
    private int[] causes = new int[64];
    private int[] sites = new int[64];
    private boolean[] plain = new boolean[64];
    /** Whether it is an access to a field or an element, and nothing more. */
    private boolean[] memory = new boolean[64];
    private Access[] accesses = new Access[64];
    private Rule[] rules = new Rule[64];
    private Kind[] kinds = new Kind[64];
    private @Nullable Object[] expected = new Object[64];
    private @Nullable Object[] before = new Object[64];
    private @Nullable String[] values = new String[64];
    private @Nullable Object[] seen = new Object[64];
    private final BitSet early = new BitSet();
    /** Null where it follows from the kind of the step. */
    private @Nullable Ordering[] orderings = new Ordering[64];

    void clear() {
        Arrays.fill(expected, 0, count, null);
        Arrays.fill(before, 0, count, null);
        Arrays.fill(values, 0, count, null);
        Arrays.fill(seen, 0, count, null);
        early.clear();
        count = 0;
    }

    void add(ControlledThread thread, Access access) {
        if (count == threads.length) {
            grow();
        }
        Operation operation = thread.operation;
        threads[count] = thread.number;
        locations[count] = thread.location;
        causes[count] = thread.cause;
        sites[count] = thread.site;
        plain[count] = thread.plain;
        orderings[count] = thread.ordering;
        accesses[count] = access;
        memory[count] = operation == null;
        if (operation == null) {
            rules[count] = thread.write ? Rule.UPDATE : Rule.READ;
            kinds[count] = thread.write ? Kind.WRITE : Kind.READ;
            expected[count] = null;
            before[count] = null;
        } else {
            rules[count] = operation.rule();
            kinds[count] = operation.kind();
            expected[count] = operation.expected();
            before[count] = operation.value() == null ? null : operation.value().get();
        }
        count++;
    }

    private void grow() {
        int size = 2 * count;
        threads = Arrays.copyOf(threads, size);
        locations = Arrays.copyOf(locations, size);
        causes = Arrays.copyOf(causes, size);
        sites = Arrays.copyOf(sites, size);
        plain = Arrays.copyOf(plain, size);
        orderings = Arrays.copyOf(orderings, size);
        memory = Arrays.copyOf(memory, size);
        accesses = Arrays.copyOf(accesses, size);
        rules = Arrays.copyOf(rules, size);
        kinds = Arrays.copyOf(kinds, size);
        expected = Arrays.copyOf(expected, size);
        before = Arrays.copyOf(before, size);
        values = Arrays.copyOf(values, size);
        seen = Arrays.copyOf(seen, size);
    }

    /** Notes whether a time was over with the step before others had come so far. */
    public void early(int step, boolean is) {
        early.set(step, is);
    }

    boolean early(int step) {
        return early.get(step);
    }

    void value(int step, String text) {
        values[step] = text;
    }

    /** What was at the step's location before it, for {@link Rounds}. */
    void seen(int step, @Nullable Object value) {
        seen[step] = value;
    }

    @Nullable
    Object seen(int step) {
        return seen[step];
    }

    String value(int step) {
        String value = values[step];
        return value == null ? "" : value;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int thread(int step) {
        return threads[step];
    }

    @Override
    public int location(int step) {
        return locations[step];
    }

    @Override
    public Access access(int step) {
        return accesses[step];
    }

    @Override
    public Rule rule(int step) {
        return rules[step];
    }

    @Override
    public @Nullable Object expected(int step) {
        return expected[step];
    }

    @Override
    public @Nullable Object before(int step) {
        return before[step];
    }

    @Override
    public int cause(int step) {
        return causes[step];
    }

    @Override
    public boolean plain(int step) {
        return plain[step];
    }

    @Override
    public Ordering ordering(int step) {
        Ordering known = orderings[step];
        if (known != null) {
            return accesses[step] == Access.UPDATE ? known : known.inVain();
        }
        if (!memory[step] || plain[step]) {
            return Steps.super.ordering(step);
        }
        return accesses[step] == Access.UPDATE ? Ordering.VOLATILE_WRITE : Ordering.VOLATILE_READ;
    }

    @Override
    public int site(int step) {
        return sites[step];
    }

    @Override
    public Kind kind(int step) {
        return kinds[step];
    }
}
