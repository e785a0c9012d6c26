package dev.conc.schedule.allow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list says of one class. Members are named with the simple names of their parameters' types where the list has some of several alone. */
final class ClassRule {
    /** What is said of most: the class may be used, with all its members. */
    static final ClassRule WHOLE = new ClassRule();

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

    @Nullable
    Reason refused() {
        return refused;
    }

    /** Whether the list names the member as one that may be used. */
    boolean names(String name, String descriptor) {
        return !only.isEmpty() && (only.contains(name) || only.contains(name + Descriptors.parameters(descriptor)));
    }

    /** Whether only members that the list names may be used. */
    boolean namesAll() {
        return !only.isEmpty();
    }

    /** Why a member is refused, if the list says so of this member; null if it does not. */
    @Nullable
    Reason excluded(String name, String descriptor) {
        Reason reason = without.isEmpty() ? null : without.get(name);
        return reason != null || without.isEmpty() ? reason : without.get(name + Descriptors.parameters(descriptor));
    }

    /** Why some member of that name is refused, null if none is. */
    @Nullable
    Reason excluded(String name) {
        Reason reason = without.get(name);
        return reason != null || names(name, "") || !namesAll() || only.stream().anyMatch(each -> each.startsWith(name + "(")) ? reason
                : otherwise;
    }

    /** Why members are refused that the list does not name. */
    Reason otherwise() {
        return otherwise;
    }

    boolean restricts() {
        return !only.isEmpty() || !without.isEmpty();
    }
}
