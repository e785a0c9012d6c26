package dev.conc.ui.lesson;

import dev.conc.glossary.Entry;
import dev.conc.glossary.Glossary;
import dev.conc.lesson.LessonSearch;
import dev.conc.lesson.LessonSearch.Hit;
import dev.conc.lesson.MarkdownText;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.problem.ExitCode;
import dev.conc.ui.finder.Choices;
import dev.conc.ui.finder.FinderScreen;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.MarkdownLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked up in a lesson: its pages, places in all lessons, words.
 *
 * @param page lends its display and keys
 */
record LessonFinders(FullScreen screen, Theme theme, Messages messages, Loop<?, ?, ?> page) {
    /** How a list was left: what was chosen there, if anything. */
    record Found<T>(ExitCode left, Optional<T> chosen) {}

    /**
     * The pages of the lesson, those that were {@code seen} with a sign; a page is chosen, from 0. The title of one that was not, after a prediction that is open, could
     * give away what is to be predicted.
     */
    Found<Integer> contents(LessonState state, Set<Integer> seen) throws InterruptedException {
        List<Section> sections = state.lesson().sections();
        List<Choices.Choice<Integer>> pages = new ArrayList<>();
        int digits = Integer.toString(sections.size()).length();
        for (int i = 0; i < sections.size(); i++) {
            String number = String.format(Locale.ROOT, "%" + digits + "d", i + 1);
            boolean hidden = !seen.contains(i) && state.questions().hidesTitle(state.lesson(), i);
            Span title = hidden ? new Span(messages.text("finder.hidden"), Role.COMMENT) : new Span(sections.get(i).title(), Role.TEXT);
            pages.add(new Choices.Choice<>(new Line(List.of(new Span(seen.contains(i) ? "✓ " : "  ", Role.COMMENT),
                    new Span(number + "  ", Role.KEY), title)), _ -> List.of(), i));
        }
        Choices<Integer> choices = new Choices<>() {
            @Override
            public List<Choice<Integer>> of(String typed) {
                return pages;
            }

            @Override
            public boolean isNumbered() {
                return true;
            }
        };
        return show(messages.text("finder.contents", state.lesson().title()), choices, state.section());
    }

    /** Places in all lessons where words stand. */
    Found<Hit> search(LessonSearch search) throws InterruptedException {
        return show(messages.text("finder.search"), typed -> search.find(typed).stream().map(this::choice).toList(), 0);
    }

    private Choices.Choice<Hit> choice(Hit hit) {
        String where = hit.entry().about().id() + " " + (hit.section() + 1);
        String place = hit.place().isEmpty() ? "" : hit.place() + " ";
        return new Choices.Choice<>(
                new Line(List.of(new Span(Glyph.pad(where, 16), Role.KEY), new Span(place, Role.COMMENT), new Span(hit.text(), Role.TEXT))),
                width -> {
                    List<Line> lines = new ArrayList<>(Wrapper.wrap(List
                            .of(new Span(messages.text("finder.place", hit.entry().title(), hit.section() + 1, hit.page()), Role.STRONG)),
                            width));
                    lines.addAll(Wrapper.wrap(List.of(new Span(hit.text(), Role.TEXT)), width));
                    return lines;
                },
                hit);
    }

    /** The words of the page that are explained, and others when something is typed. */
    Found<Entry> words(Glossary glossary, LessonState state) throws InterruptedException {
        List<Entry> onPage = onPage(glossary, state.page());
        List<Entry> first = onPage.isEmpty() ? glossary.entries() : onPage;
        return show(messages.text("finder.words"), typed -> (typed.isBlank() ? first : fitting(glossary, typed)).stream()
                .map(entry -> choice(glossary, entry)).toList(), 0);
    }

    private Choices.Choice<Entry> choice(Glossary glossary, Entry entry) {
        String other = glossary.translation(entry);
        String names = String.join(messages.text("between"), entry.names());
        return new Choices.Choice<>(Line.of(other.isEmpty() ? names : messages.text("glossary.head", names, other), Role.TEXT),
                width -> MarkdownLayout.lines(entry.text(), width), entry);
    }

    private static List<Entry> fitting(Glossary glossary, String typed) {
        String wanted = Glossary.word(typed.toLowerCase(Locale.ROOT));
        return glossary.byWord().entrySet().stream().filter(each -> each.getKey().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(each -> !each.getKey().toLowerCase(Locale.ROOT).startsWith(wanted)))
                .map(java.util.Map.Entry::getValue).distinct().toList();
    }

    /** In the order in which they stand there. */
    private static List<Entry> onPage(Glossary glossary, Section page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n');
        for (Section.Part part : page.parts()) {
            switch (part) {
                case Section.Text markdown -> markdown.blocks().forEach(block -> text.append(MarkdownText.of(block)).append('\n'));
                case Question question -> text.append(MarkdownText.of(question.text())).append('\n');
                case ProgramLink _ -> {}
            }
        }
        String words = text.toString().toLowerCase(Locale.ROOT);
        record At(Entry entry, int place) {}
        return glossary.entries().stream()
                .map(entry -> new At(entry, entry.names().stream().mapToInt(name -> place(words, name.toLowerCase(Locale.ROOT)))
                        .filter(each -> each >= 0).min().orElse(-1)))
                .filter(each -> each.place() >= 0).sorted(Comparator.comparing(At::place)).map(At::entry).toList();
    }

    /** Where a name begins as a word of its own; in Chinese words have no ends. */
    private static int place(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean ideographic = Character.isIdeographic(name.codePointAt(0));
            if (ideographic || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    private <T> Found<T> show(String title, Choices<T> choices, int selected) throws InterruptedException {
        return page.lend(arrived -> {
            try (FinderScreen<T> finder = new FinderScreen<>(screen, theme, messages, title, choices, selected)) {
                arrived.accept(finder.nested());
                ExitCode left = finder.perform();
                return new Found<>(left, finder.chosen());
            }
        });
    }
}
