package dev.conc.author;

import dev.conc.language.Language;
import dev.conc.lesson.FrontMatter;
import dev.conc.lesson.LessonDraft;
import dev.conc.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules for lessons beside each other: places, names and what they require. */
final class PackRules {
    private final List<LessonDraft> pack;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param pack all lessons of a folder
     * @param elsewhere lessons of other folders, which may be required too
     */
    PackRules(List<LessonDraft> pack, List<FrontMatter> elsewhere) {
        this.pack = pack;
        elsewhere.forEach(each -> places.put(each.id(), each.order()));
        // A lesson whose front matter is broken may be required, but nobody knows where it stands.
        pack.forEach(each -> places.put(each.id(), each.about().map(FrontMatter::order).orElse(Integer.MIN_VALUE)));
    }

    /** What is wrong with one of the lessons; where two contradict each other, with each of them. */
    List<Finding> findings(LessonDraft draft) {
        findings.clear();
        draft.about().ifPresent(about -> check(draft, about));
        List<Program> programs = LessonFiles.programs(draft.folder());
        others(draft).flatMap(each -> LessonFiles.programs(each.folder()).stream()).forEach(other -> programs.stream()
                .filter(each -> each.name().equals(other.name()))
                .forEach(each -> findings.add(new Finding(each.file(), 1, new Fault.SameProgram(each.name(), other.id())))));
        return List.copyOf(findings);
    }

    private Stream<LessonDraft> others(LessonDraft draft) {
        return pack.stream().filter(each -> !each.folder().equals(draft.folder()));
    }

    private void check(LessonDraft draft, FrontMatter about) {
        others(draft).filter(each -> each.about().isPresent()).forEach(other -> {
            FrontMatter there = other.about().orElseThrow();
            if (there.order() == about.order()) {
                add(draft, draft.lines().of("order"), new Fault.SamePlace(about.order(), other.id()));
            }
            about.aliases().stream().filter(each -> each.equals(there.id()) || there.aliases().contains(each))
                    .forEach(each -> add(draft, draft.lines().of("aliases", each), new Fault.SameName(each, other.id())));
        });
        about.requires().forEach(each -> require(draft, about, each));
        List<String> names = LessonFiles.programs(draft.folder()).stream().map(Program::name).toList();
        about.rows().forEach((row, programs) -> programs.stream().filter(each -> !names.contains(each))
                .forEach(each -> add(draft, draft.lines().of(row, each), new Fault.UnknownInRow(row, each))));
    }

    private void require(LessonDraft draft, FrontMatter about, String id) {
        Integer place = places.get(id);
        int line = draft.lines().of("requires", id);
        if (place == null) {
            add(draft, line, new Fault.UnknownRequired(id));
        } else if (id.equals(draft.id()) || place >= about.order()) {
            add(draft, line, new Fault.LaterRequired(id));
        }
    }

    private void add(LessonDraft draft, int line, Fault fault) {
        findings.add(new Finding(draft.text(Language.EN), line, fault));
    }
}
