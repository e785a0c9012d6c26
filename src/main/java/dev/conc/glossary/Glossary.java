package dev.conc.glossary;

import dev.conc.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that are explained, in one language; they can be asked for in any. */
public final class Glossary {
    private final List<Entry> entries;
    private final Map<String, String> translations;
    private final Map<String, Entry> byWord = new LinkedHashMap<>();
    private final List<String> words;

    private Glossary(Language language, List<Entry> entries, List<Entry> others) {
        this.entries = entries;
        this.translations = others.stream().collect(Collectors.toMap(Entry::english, Entry::name));
        Map<String, Entry> byEnglish = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byEnglish.put(entry.english(), entry);
            entry.names().forEach(name -> byWord.put(word(name), entry));
        }
        List<String> own = List.copyOf(byWord.keySet());
        for (Entry other : others) {
            Entry same = byEnglish.get(other.english());
            if (same != null) {
                other.names().forEach(name -> byWord.putIfAbsent(word(name), same));
            }
        }
        this.words = language == Language.EN ? own : List.copyOf(byWord.keySet());
    }

    /** The glossary in a language. */
    public static Glossary in(Language language) {
        return new Glossary(language, GlossaryReader.read(language), GlossaryReader.read(language.other()));
    }

    /** All entries, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** What an entry is called in the other language, to show both. */
    public String translation(Entry entry) {
        return translations.getOrDefault(entry.english(), "");
    }

    /** What is worth offering: the names of all entries in this language and in English, as they are typed, without spaces. */
    public List<String> words() {
        return words;
    }

    /** The entries by their names in all languages, as they are typed. */
    public Map<String, Entry> byWord() {
        return byWord;
    }

    /** A name as one word that a shell completes and takes: {@code data-race}. */
    public static String word(String name) {
        return name.strip().replaceAll("[\\s_-]+", "-");
    }
}
