/**
 * The worker: a JVM of its own in which a program runs under control, and the handle by which another process speaks to it. Messages are
 * JSON documents, each after its length as four bytes (the highest first), on the worker's standard input and output.
 */
@NullMarked
package dev.conc.schedule.worker;

import org.jspecify.annotations.NullMarked;
