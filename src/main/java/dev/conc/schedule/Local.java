package dev.conc.schedule;

/** A local variable of a thread, with its value as text. */
public record Local(String name, String value) {}
