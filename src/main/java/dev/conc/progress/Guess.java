package dev.conc.progress;

import java.time.Instant;

/**
 * A prediction that was judged.
 *
 * @param at when
 * @param right whether nothing in it was wrong or missed
 */
public record Guess(Instant at, boolean right) {}
