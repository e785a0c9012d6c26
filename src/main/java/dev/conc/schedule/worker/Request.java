package dev.conc.schedule.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** What a worker is asked to do. The first request loads a program, the others are about it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Load.class, name = "load"),
    @JsonSubTypes.Type(value = Request.Explore.class, name = "explore"),
    @JsonSubTypes.Type(value = Request.Show.class, name = "show"),
    @JsonSubTypes.Type(value = Request.Stop.class, name = "stop")
})
public sealed interface Request {
    /**
     * Which program it is about. Answered by {@link Reply.Loaded}.
     *
     * @param classes folders and jars whose classes are controlled
     * @param libraries folders and jars that are only called
     * @param arguments for its main method
     * @param defines system properties
     * @param punctual whether time passes only when nothing else can run
     * @param spurious whether a wait may end without a notification
     * @param seed for the program's random numbers
     */
    record Load(
            List<String> classes,
            List<String> libraries,
            String mainClass,
            List<String> arguments,
            Map<String, String> defines,
            boolean punctual,
            boolean spurious,
            long seed)
            implements Request {}

    /**
     * Runs the program under many schedules. Answered by {@link Reply.Progress} again and again, and in the end by {@link Reply.Explored}.
     *
     * @param strategy {@code dpor}, {@code all}, {@code bounded} or {@code random}
     * @param max after how many executions to stop; 0 for no limit
     * @param seconds after how long to stop; 0 for no limit
     * @param seed for the random strategy
     * @param workers how many explorer threads share the work; 0 for as many as there are cores
     */
    record Explore(String strategy, long max, long seconds, long seed, int workers) implements Request {}

    /** Ends the exploration that is under way, which is answered with what it has found so far. Has no answer of its own. */
    record Stop() implements Request {}

    /**
     * Runs the program once. Answered by {@link Reply.Shown}.
     *
     * @param schedule who runs, as text
     * @param toEnd whether to let it run on to its end when the schedule is done
     */
    record Show(String schedule, boolean toEnd) implements Request {}
}
