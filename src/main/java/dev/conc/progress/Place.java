package dev.conc.progress;

import java.time.Instant;

/**
 * A page on which a learner was.
 *
 * @param page its id; empty where only its number is known
 * @param number its number at that time, from 1
 * @param at when
 */
public record Place(String page, int number, Instant at) {}
