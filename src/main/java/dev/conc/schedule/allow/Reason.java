package dev.conc.schedule.allow;

/** Why a program under control may not do something. {@link RefusalWords} has the words, with what to do instead. */
public enum Reason {
    /** It reads or writes files. */
    FILES,
    /** It starts, watches or ends processes. */
    PROCESSES,
    /** It talks over the network. */
    NETWORK,
    /** It runs native code. */
    NATIVE_CODE,
    /** It touches memory past the language. */
    RAW_MEMORY,
    /** It loads or defines classes that have not been rewritten. */
    CLASS_LOADING,
    /** It hands out addresses of resources, which lead to files. */
    RESOURCE_ADDRESS,
    /** It watches or changes the virtual machine: management, agents, attaching, recordings. */
    MANAGEMENT,
    /** It runs code that the program brings as text. */
    SCRIPTS,
    /** It opens windows or uses devices. */
    WINDOWS,
    /** It looks inside the JDK. */
    REFLECTION,
    /** It makes objects of classes that a stream of bytes names. */
    SERIALIZATION,
    /** It is part of the engine. */
    ENGINE,
    /** The name is one that the engine gives to what it adds to the program's classes. */
    RESERVED_NAME,
    /** The program is in a package whose name is one of the JDK's or of conc's. */
    RESERVED_PACKAGE,
    /** It reads what someone types. */
    INPUT,
    /** It tells of the machine, and differs from one to the next. */
    ENVIRONMENT,
    /** It waits for real time inside the JDK. */
    REAL_TIME,
    /** The garbage collector decides when it acts. */
    GARBAGE_COLLECTOR,
    /** Processor time and memory, which differ each time. */
    FIGURES,
    /** A field would be touched unseen. */
    HIDDEN_FIELD,
    /** It shows or changes threads that are none of the program's. */
    FOREIGN_THREADS,
    /** It is gone from the JDK, or does nothing there any more. */
    GONE,
    /** A synchronous queue by a type that hides who waits at it. */
    HIDDEN_QUEUE,
    /** More threads than can be explored. */
    THREADS,
    /** Nobody has looked at it yet. */
    UNLISTED
}
