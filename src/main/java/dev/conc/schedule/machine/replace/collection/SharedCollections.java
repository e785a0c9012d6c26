package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Monitor;
import dev.conc.schedule.machine.Monitors;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.machine.Waits;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.ref.Reference;
import java.nio.Buffer;
import java.security.MessageDigest;
import java.text.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * Collections, their iterators and views, and string buffers; called by the rewritten code before each call of one of their methods. Each is one location: the whole call is one step that
 * reads or updates it. For collections that are not made for several threads it is a plain access, so that two of them can be a data race.
 */
public final class SharedCollections {
    private enum Sort { NONE, PLAIN, SYNCHRONIZED, CONCURRENT, BLOCKING, WRITTEN }

    /** Steps only in programs that share them. */
    private static final List<
            Class<?>> CONFINED = List.of(StringBuilder.class, StringJoiner.class, Format.class, Buffer.class, MessageDigest.class);
    /** The same, but made for several threads. */
    private static final List<Class<?>> SYNCHRONIZED_INSIDE = List.of(Random.class, Reference.class);
    /** The same; one location together, since one stream may write to another. */
    private static final List<Class<?>> WRITTEN = List.of(OutputStream.class, Writer.class);

    private static final Map<Class<?>, Sort> SORTS = new HashMap<>();
    private static final IdentityHashMap<Object, Object> ROOTS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(ROOTS::clear);
    }

    private SharedCollections() {}

    public static void read(@Nullable Object collection, int site) {
        step(collection, false, site);
    }

    public static void update(@Nullable Object collection, int site) {
        step(collection, true, site);
    }

    /** Called by the rewritten code when an iterator or a view has been made: it touches what it was made from. */
    public static void opened(@Nullable Object view, @Nullable Object collection) {
        if (view != null && collection != null && view != collection) {
            Object root = ROOTS.getOrDefault(collection, collection);
            if (sort(root.getClass()) != Sort.NONE) {
                ROOTS.put(view, root);
            }
        }
    }

    /** Called by the rewritten code when a collection has been read whose elements go into another one in a step to come: gives the elements as they are now. */
    public static @Nullable Collection<?> elements(@Nullable Collection<?> collection) {
        return collection != null && Machine.current.controls() && collection.getClass().getClassLoader() == null && watches(collection)
                ? new ArrayList<>(collection)
                : collection;
    }

    /** Whether calls of an object are steps. */
    static boolean watches(@Nullable Object collection) {
        return collection != null && sort(ROOTS.getOrDefault(collection, collection).getClass()) != Sort.NONE;
    }

    /** The lock that a collection holds while it calls functions of the program, null if it holds none. */
    static @Nullable Monitor lock(Object collection) {
        return sort(collection.getClass()) == Sort.SYNCHRONIZED ? Monitors.of(ROOTS.getOrDefault(collection, collection)) : null;
    }

    /** Something is about to be turned into text, or is handed to the JDK to be looked at. */
    public static void shown(@Nullable Object value) {
        if (value != null && Machine.current.controls()) {
            step(value, false, Machine.current.site);
        }
    }

    private static void step(@Nullable Object collection, boolean write, int site) {
        Machine machine = Machine.current;
        if (collection == null || !machine.controls()) {
            return;
        }
        Object known = ROOTS.get(collection);
        Object root = known == null ? collection : known;
        switch (sort(root.getClass())) {
            case NONE -> {}
            case PLAIN -> machine.access(root, Waits.STATE, write, true, site);
            case CONCURRENT -> {
                if (write && root instanceof SynchronousQueue<?>) {
                    throw Machine.current.refuse("SynchronousQueue", Reason.HIDDEN_QUEUE);
                }
                if (root instanceof ConcurrentHashMap<?, ?> map) {
                    machine.site = site;
                    machine.step(MapHooks.operation(map, write));
                } else {
                    machine.access(root, Waits.STATE, write, false, site);
                }
            }
            case WRITTEN -> machine.access(WRITTEN, Waits.STATE, write, false, site);
            case BLOCKING -> {
                machine.site = site;
                machine.step(BlockingQueueHooks.taking((BlockingQueue<?>) root).operation(write ? Kind.WRITE : Kind.READ, write));
                Transfers.catchUp(root);
            }
            case SYNCHRONIZED -> {
                machine.site = site;
                synchronizedStep(machine, Monitors.of(root), known != null && !write);
            }
        }
    }

    /** Takes and gives back the object's own lock in one step. Iterators do not take it. */
    private static void synchronizedStep(Machine machine, Monitor monitor, boolean iterates) {
        if (iterates) {
            machine.step(monitor.look());
        } else if (monitor.owner == machine.running) {
            machine.step(
                    new Operation(Kind.CALL, monitor.object, Monitor.SLOT, Rule.UPDATE, null, () -> monitor.owner, null, Wait.NOTHING));
        } else {
            machine.step(monitor.acquire());
        }
    }

    private static Sort sort(Class<?> type) {
        Sort known = SORTS.get(type);
        if (known == null) {
            known = find(type);
            SORTS.put(type, known);
        }
        return known;
    }

    private static Sort find(Class<?> type) {
        Class<?> library = type;
        while (StaticState.outsideTheJdk(library)) {
            library = library.getSuperclass();
        }
        String name = library.getName();
        if (name.startsWith("java.util.concurrent.")) {
            return BlockingQueue.class.isAssignableFrom(library) && !name.endsWith("SynchronousQueue") ? Sort.BLOCKING : Sort.CONCURRENT;
        }
        if (name.equals("java.lang.StringBuffer") || java.util.Vector.class.isAssignableFrom(library)
                || java.util.Hashtable.class.isAssignableFrom(library) || name.startsWith("java.util.Collections$Synchronized")) {
            return Sort.SYNCHRONIZED;
        }
        if (CONFINED.stream().anyMatch(each -> each.isAssignableFrom(type))) {
            return Machine.current.sites().shares(library) ? Sort.PLAIN : Sort.NONE;
        }
        if (SYNCHRONIZED_INSIDE.stream().anyMatch(each -> each.isAssignableFrom(type))) {
            return Machine.current.sites().shares(library) ? Sort.CONCURRENT : Sort.NONE;
        }
        if (WRITTEN.stream().anyMatch(each -> each.isAssignableFrom(type))) {
            return Machine.current.sites().shares(library) ? Sort.WRITTEN : Sort.NONE;
        }
        boolean fixed = name.startsWith("java.util.Abstract") || name.startsWith("java.util.ImmutableCollections")
                || name.startsWith("java.util.Collections$Empty")
                || name.startsWith("java.util.Collections$Singleton") || name.startsWith("java.util.Collections$CopiesList")
                || name.contains("Itr") || name.contains("Iterator");
        return name.startsWith("java.util.") && !fixed ? Sort.PLAIN : Sort.NONE;
    }
}
