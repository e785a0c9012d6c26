package dev.conc.schedule.allow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list says of one class. */
final class ClassRule {
    /** Why the class as a whole is refused; null if it is not. */
    private @Nullable Reason refused;
    private final Set<String> only = new HashSet<>();
    private Reason otherwise = Reason.UNLISTED;
    private final Map<String, Reason> without = new HashMap<>();

    void refuse(Reason reason) {
        refused = reason;
    }

    void only(String member, Reason reason) {
        only.add(member);
        otherwise = reason;
    }

    void without(String member, Reason reason) {
        without.put(member, reason);
    }

    @Nullable Reason refused() {
        return refused;
    }

    /** Whether the list names the member as one that may be used. */
    boolean names(String name, String parameters) {
        return only.contains(name) || only.contains(name + parameters);
    }

    /** Whether only members that the list names may be used. */
    boolean namesAll() {
        return !only.isEmpty();
    }

    /** Why a member is refused, if the list says so of this member; null if it does not. */
    @Nullable Reason excluded(String name, String parameters) {
        Reason reason = without.get(name);
        return reason != null ? reason : without.get(name + parameters);
    }

    /** Why some member of that name is refused, null if none is. */
    @Nullable Reason excluded(String name) {
        Reason reason = without.get(name);
        return reason != null || names(name, "") || !namesAll() || only.stream().anyMatch(each -> each.startsWith(name + "(")) ? reason : otherwise;
    }

    /** Why members are refused that the list does not name. */
    Reason otherwise() {
        return otherwise;
    }

    boolean restricts() {
        return !only.isEmpty() || !without.isEmpty();
    }
}
