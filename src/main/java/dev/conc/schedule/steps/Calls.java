package dev.conc.schedule.steps;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Members of classes of the JDK that are treated alike, and why. */
public final class Calls {
    private static final String SUBTYPES = "+";

    private final String owners;
    private final String members;
    private final String reason;
    private final Names ownersListed;
    private final Names ownersLeftOut;
    private final Names membersListed;
    private final Names membersLeftOut;
    private final Set<String> parents;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private Calls(String owners, String members, String reason) {
        this.owners = owners;
        this.members = members;
        this.reason = reason;
        ownersListed = Names.listed(owners);
        ownersLeftOut = Names.leftOut(owners);
        membersListed = Names.listed(members);
        membersLeftOut = Names.leftOut(members);
        parents = ownersListed.exact().stream().filter(each -> each.endsWith(SUBTYPES)).map(each -> each.substring(0, each.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A row of the table.
     *
     * @param owners internal names of classes, separated by blanks. A plus at the end of one stands for its subtypes, too; a star at the beginning or the end for any characters; what a minus
     *        stands before is left out.
     * @param members names of methods and fields, {@code <init>} for constructors, with stars and minuses in the same way
     * @param reason why they are treated as the row says
     */
    static Calls of(String owners, String members, String reason) {
        return new Calls(owners, members, reason);
    }

    /** Whether a member of a class is one of these. */
    public boolean has(String owner, String member) {
        return hasMember(member) && hasOwner(owner);
    }

    /** Whether a class, by its internal name, is one of the row's. */
    public boolean hasOwner(String owner) {
        return known.computeIfAbsent(owner, each -> !ownersLeftOut.contains(each)
                && (ownersListed.contains(each) || (!parents.isEmpty() && JdkTypes.is(each, parents))));
    }

    /** Whether a member of this name is one of the row's, whatever its class. */
    public boolean hasMember(String member) {
        return membersListed.contains(member) && !membersLeftOut.contains(member);
    }

    /** The classes as the row lists them. */
    public String owners() {
        return owners;
    }

    /** The members as the row lists them. */
    public String members() {
        return members;
    }

    /** Why they are treated alike. */
    public String reason() {
        return reason;
    }
}
