package dev.conc.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of pages by which they are known when pages are put in, left out or moved, in all languages. */
final class PageIds {
    private PageIds() {}

    /** The name of a page with a title: of letters, digits and hyphens; with a number behind it where a page before it has the same. */
    static String of(String title, List<Section> before) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        Set<String> taken = before.stream().map(Section::id).collect(Collectors.toSet());
        String id = slug;
        for (int i = 2; taken.contains(id); i++) {
            id = slug + "-" + i;
        }
        return id;
    }

    /** The pages of a translation with the names of the pages that they translate. */
    static List<Section> as(List<Section> english, List<Section> translated) {
        List<Section> named = new ArrayList<>();
        for (int i = 0; i < translated.size(); i++) {
            Section section = translated.get(i);
            named.add(new Section(i < english.size() ? english.get(i).id() : section.id(), section.title(), section.parts()));
        }
        return List.copyOf(named);
    }
}
