package dev.conc.program.run;

import java.time.Duration;

/**
 * What a run may use before it is stopped.
 *
 * @param time how long it may take; zero for as long as it likes
 * @param outputBytes how much it may print
 * @param memoryMebibytes how large its heap may grow
 */
public record Limits(Duration time, long outputBytes, int memoryMebibytes) {
    /** One minute, 16 MiB of output, a heap of 512 MiB. */
    public static final Limits USUAL = new Limits(Duration.ofMinutes(1), 16 << 20, 512);

    /** The same with another limit of time. */
    public Limits withTime(Duration other) {
        return new Limits(other, outputBytes, memoryMebibytes);
    }
}
