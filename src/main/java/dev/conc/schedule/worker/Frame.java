package dev.conc.schedule.worker;

/**
 * A message with what it is about.
 *
 * @param question the number of the request that it is or belongs to, counted from 1; 0 if it belongs to none
 * @param <T> requests or replies
 */
record Frame<T>(int question, T message) {}
