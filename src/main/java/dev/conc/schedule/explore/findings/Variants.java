package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.FoundFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The failures that are one, by what they have in common. */
final class Variants {
    private final Map<Failure.Shape, Set<Failure>> variants = new HashMap<>();

    void see(Failure.Shape shape, Failure failure) {
        Set<Failure> known = variants.computeIfAbsent(shape, _ -> new HashSet<>());
        if (known.size() < FoundFailure.MOST_VARIANTS) {
            known.add(failure);
        }
    }

    void merge(Variants other) {
        other.variants.forEach((shape, failures) -> failures.forEach(each -> see(shape, each)));
    }

    int count(Failure.Shape shape) {
        return variants.getOrDefault(shape, Set.of()).size();
    }

    /** One of them. */
    Failure any(Failure.Shape shape) {
        return variants.getOrDefault(shape, Set.of()).iterator().next();
    }
}
