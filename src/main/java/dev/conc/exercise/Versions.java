package dev.conc.exercise;

import dev.conc.program.Program;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The versions that the learner has of a lesson's programs, as a screen knows them.
 *
 * @param mine by the program of the lesson
 * @param originals the programs of which the learner wants the original all the same
 * @param saves how often something was saved: what was read before may be another now
 */
public record Versions(Map<Program, Program> mine, Set<Program> originals, int saves) {
    /** Where there are none. */
    public static final Versions NONE = new Versions(Map.of(), Set.of(), 0);

    /** Those that there are now. */
    public static Versions of(Workspace workspace, Collection<Program> programs) {
        Map<Program, Program> mine = new HashMap<>();
        programs.forEach(each -> workspace.mine(each).ifPresent(version -> mine.put(each, version)));
        return new Versions(Map.copyOf(mine), Set.of(), 0);
    }

    /** The learner's version of a program, whether or not it is the one that is used. */
    public Optional<Program> mine(Program original) {
        return Optional.ofNullable(mine.get(original));
    }

    /** What is used of a program: the version, or the original where there is none or it is wanted. */
    public Program used(Program original) {
        return originals.contains(original) ? original : mine(original).orElse(original);
    }

    /** Whether the version of a program is used and not the original. */
    public boolean isMine(Program original) {
        return used(original).original().isPresent();
    }

    /** After a version was saved, made or deleted: what was saved is what is wanted. */
    public Versions with(Version now) {
        Map<Program, Program> all = new HashMap<>(mine);
        all.remove(now.original());
        now.mine().ifPresent(version -> all.put(now.original(), version));
        Set<Program> wanted = new HashSet<>(originals);
        wanted.remove(now.original());
        return new Versions(Map.copyOf(all), Set.copyOf(wanted), saves + 1);
    }

    /** With the original in use in place of the version, or the other way round. */
    public Versions turn(Program original) {
        Set<Program> wanted = new HashSet<>(originals);
        if (!wanted.remove(original)) {
            wanted.add(original);
        }
        return new Versions(mine, Set.copyOf(wanted), saves);
    }
}
