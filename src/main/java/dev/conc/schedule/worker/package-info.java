/**
 * The worker: a JVM of its own in which a program runs under control, and the handle by which another process speaks to it. Messages are bytes, each after its length, on a channel
 * that only the two know; see docs/security.md.
 */
@NullMarked
package dev.conc.schedule.worker;

import org.jspecify.annotations.NullMarked;
