package dev.conc.schedule.worker;

import java.io.IOException;

/**
 * How messages of one kind are written as bytes and read again. By hand, since a worker starts so often, and every time with methods that are not compiled yet: a
 * library that finds out by reflection how to do this takes longer than most explorations.
 *
 * @param <T> the kind
 */
interface Messages<T> {
    void write(T message, MessageWriter to) throws IOException;

    T read(MessageReader from) throws IOException;
}
