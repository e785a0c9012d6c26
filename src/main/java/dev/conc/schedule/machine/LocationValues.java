package dev.conc.schedule.machine;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/** What is at locations now, to be compared with what was there before: fields, elements, atomics, locks, permits, counts, queues. */
@SuppressWarnings("ReferenceEquality") // What the program thinks equal is of no matter here.
final class LocationValues {
    /** Equal to nothing: what is there cannot be told. */
    private static final Object UNKNOWN = new Object();
    private static final Object EMPTY = new Object();
    /** Longer queues are not compared. */
    private static final int LONGEST = 16;

    private final Machine machine;
    private final FieldValues fields;

    LocationValues(Machine machine) {
        this.machine = machine;
        this.fields = new FieldValues(machine.sites());
    }

    /** What is at a location now. */
    @Nullable
    Object at(Object base, int slot) {
        machine.quiet++;
        try {
            if (base.getClass().isArray()) {
                return Array.get(base, slot);
            }
            if (base instanceof Thread thread) {
                return ofThread(thread, slot);
            }
            return switch (slot) {
                case Monitor.SLOT -> ofMonitor(Monitors.find(base));
                case Waits.STATE -> ofLibrary(base);
                default -> {
                    var atomic = AtomicValues.of(base, slot - Memory.FIRST_FIELD);
                    yield atomic != null ? atomic.get()
                            : slot >= Memory.FIRST_FIELD && slot - Memory.FIRST_FIELD < machine.sites().fieldCount()
                                    ? fields.value(base, slot)
                                    : UNKNOWN;
                }
            };
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return UNKNOWN;
        } finally {
            machine.quiet--;
        }
    }

    private Object ofThread(Thread programThread, int slot) {
        ControlledThread thread = machine.find(programThread);
        return thread == null ? List.of(slot, false, false, false)
                : slot == Threads.INTERRUPT ? thread.interrupted()
                        : List.of(slot, true, thread.ended, thread.permit);
    }

    private static @Nullable Object ofMonitor(@Nullable Monitor monitor) {
        return monitor == null ? null : monitor.sleepers.isEmpty() ? monitor.owner : held(monitor.owner, List.of(), monitor.sleepers);
    }

    /** The number of the thread that holds a lock, of those that share it, and how far those have come that wait to be notified. */
    private static List<Object> held(@Nullable ControlledThread owner, List<Object> sharing, List<Sleeper> sleepers) {
        List<Object> all = new ArrayList<>(sharing);
        all.add(owner == null ? -1 : owner.number);
        sleepers.forEach(each -> all.add(each.state()));
        return all;
    }

    private @Nullable Object ofLibrary(Object base) {
        return switch (base) {
            case Valued ours -> ours.value();
            case Semaphore semaphore -> Permits.value(semaphore);
            case CountDownLatch latch -> latch.getCount();
            case ReentrantReadWriteLock lock -> ofReadWrite(ReadWrite.find(lock));
            // The stamps go on, but whoever compares them knows already that they have.
            case StampedLock lock -> List.of(lock.isWriteLocked(), lock.getReadLockCount());
            case Future<?> future -> future.isDone();
            case ConcurrentLinkedQueue<?> queue -> elements(queue);
            case ConcurrentLinkedDeque<?> queue -> elements(queue);
            case Collection<?> collection -> collection.isEmpty() ? EMPTY : UNKNOWN;
            default -> {
                var atomic = AtomicValues.of(base, 0);
                yield atomic == null ? UNKNOWN : atomic.get();
            }
        };
    }

    private static Object ofReadWrite(@Nullable ReadWrite lock) {
        if (lock == null) {
            return List.of(-1);
        }
        List<Object> readers = new ArrayList<>();
        lock.readers.forEach((thread, times) -> readers.add(thread.number * 1000 + times));
        readers.sort(null);
        return held(lock.writer, readers, lock.sleepers);
    }

    private static Object elements(Collection<?> queue) {
        List<Object> elements = new ArrayList<>();
        for (Object each : queue) {
            elements.add(each);
            if (elements.size() > LONGEST) {
                return UNKNOWN;
            }
        }
        return elements;
    }

    /** Whether two values are known to be the same. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == UNKNOWN) {
            return false;
        }
        if (one == other) {
            return true;
        }
        return switch (one) {
            case Sleeper.State state -> other instanceof Sleeper.State then && state.same(then);
            case List<?> list when list.getClass().getClassLoader() == null -> other instanceof List<?> then && sameElements(list, then);
            case Number _,Boolean _,Character _ -> Objects.equals(one, other);
            case null, default -> false;
        };
    }

    private static boolean sameElements(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
