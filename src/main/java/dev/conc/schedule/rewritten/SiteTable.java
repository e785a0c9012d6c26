package dev.conc.schedule.rewritten;

import dev.conc.schedule.Site;
import dev.conc.schedule.steps.AskedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The places of a program where steps are taken, and the fields touched there, both numbered from 0. */
public final class SiteTable {
    private final Predicate<Class<?>> shared;
    private final List<Site> sites = new ArrayList<>();
    private final List<Integer> fields = new ArrayList<>();
    private final List<FieldPlace> places = new ArrayList<>();
    private final Map<FieldPlace, Integer> numbers = new HashMap<>();

    private final java.util.Set<String> called = new java.util.HashSet<>();
    private final java.util.Set<AskedCall> asked = java.util.EnumSet.noneOf(AskedCall.class);
    private boolean taskScopes;

    private final java.util.Set<FieldPlace> fixed = new java.util.HashSet<>();

    private final java.util.BitSet inClosedLoops = new java.util.BitSet();

    private final List<List<String>> locals = new ArrayList<>();
    private final Map<List<String>, Integer> localNumbers = new HashMap<>();

    /** A table for no program. */
    public SiteTable() {
        this(_ -> false);
    }

    /** @param shared whether the program keeps objects of a class of the JDK where another thread could find them */
    public SiteTable(Predicate<Class<?>> shared) {
        this.shared = shared;
    }

    /** Whether the program keeps objects of this class of the JDK where another thread could find them. */
    public boolean shares(Class<?> type) {
        return shared.test(type);
    }

    /** The number of a list of names of local variables. */
    public int locals(List<String> names) {
        return localNumbers.computeIfAbsent(names, added -> {
            locals.add(added);
            return locals.size() - 1;
        });
    }

    /** The names of local variables of a number. */
    public List<String> locals(int number) {
        return locals.get(number);
    }

    public void inClosedLoop(int site) {
        inClosedLoops.set(site);
    }

    /** Whether the site is in a loop of which the machine sees all that it keeps. */
    public boolean isInClosedLoop(int site) {
        return inClosedLoops.get(site);
    }

    /** Notes that the program calls a method of this name, or of this name and descriptor, its own or the JDK's. */
    public void called(String name) {
        if (called.add(name)) {
            for (AskedCall each : AskedCall.values()) {
                if (each.hasMember(name)) {
                    asked.add(each);
                }
            }
        }
    }

    /** Whether the program calls a method of one of these names somewhere. */
    public boolean calls(AskedCall row) {
        return asked.contains(row);
    }

    /** Notes that the program uses structured concurrency. */
    public void useTaskScopes() {
        taskScopes = true;
    }

    /** Whether the program uses structured concurrency. */
    public boolean usesTaskScopes() {
        return taskScopes;
    }

    public void fix(String owner, String name) {
        fixed.add(new FieldPlace(owner, name, true, false));
    }

    /** Whether a static field is final in the source. It is not in the rewritten class, where it gets its value again for every execution. */
    public boolean isFixed(String owner, String name) {
        return fixed.contains(new FieldPlace(owner, name, true, false));
    }

    public int add(Site site, FieldPlace place) {
        fields.add(numbers.computeIfAbsent(place, added -> {
            places.add(added);
            return places.size() - 1;
        }));
        sites.add(site);
        return sites.size() - 1;
    }

    public int add(Site site) {
        fields.add(-1);
        sites.add(site);
        return sites.size() - 1;
    }

    public int count() {
        return sites.size();
    }

    public Site site(int number) {
        return sites.get(number);
    }

    /** The number of the field touched at a site, -1 where it is no field access. */
    public int field(int site) {
        return fields.get(site);
    }

    public int fieldCount() {
        return places.size();
    }

    public FieldPlace place(int field) {
        return places.get(field);
    }
}
