package dev.conc.ui.screen;

/** A stretch of text that is of one kind. */
public record Span(String text, Role role) {}
