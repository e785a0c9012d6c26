package dev.conc.ui.lesson;

/**
 * A question of a lesson, in whatever language.
 *
 * @param section its page, from 0
 * @param number which of the page's questions it is, from 0
 */
public record QuestionPlace(int section, int number) {}
