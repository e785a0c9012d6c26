package dev.conc.schedule.rewritten;

import java.lang.constant.ClassDesc;

/**
 * The machine's classes that rewritten code calls, besides those that replace classes of the JDK. Who rewrites knows them by name alone: each program has a machine of its own, which its
 * own class loader finds.
 */
public enum MachineClass {
    ATOMICS("replace.atomic.Atomics"),
    CALLBACKS("replace.collection.Callbacks"),
    CLONES("replace.collection.Clones"),
    DEPTH("Depth"),
    HANDLES("replace.reflect.Handles"),
    IDENTITIES("Identities"),
    LIBRARY_USES("LibraryUses"),
    LOCALS("Locals"),
    MEMORY("Memory"),
    MONITORS("Monitors"),
    POOLS("replace.executor.Pools"),
    SCHEDULED_POOL("replace.executor.ScheduledPool"),
    SHARED_ARRAYS("replace.collection.SharedArrays"),
    SHARED_COLLECTIONS("replace.collection.SharedCollections"),
    SPINS("Spins"),
    STAGES("replace.executor.Stages"),
    STATIC_STATE("StaticState"),
    SUPER_CALLS("SuperCalls"),
    TASK_BEGINNING("TaskBeginning"),
    TEXTS("replace.system.Texts"),
    THREAD_NAMES("ThreadNames"),
    WEAK_FAILURES("replace.atomic.WeakFailures");

    /** What the names of all the machine's classes begin with. */
    public static final String PACKAGE = "dev.conc.schedule.machine.";

    private final String binaryName;

    MachineClass(String name) {
        binaryName = PACKAGE + name;
    }

    /** Its name as {@link Class#getName} has it. */
    public String binaryName() {
        return binaryName;
    }

    /** Its name in class files. */
    public ClassDesc descriptor() {
        return ClassDesc.of(binaryName);
    }
}
