package dev.conc.schedule.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that names nothing does nothing, and nobody would notice. */
class StepTableTest {
    private static final List<String> ENDINGS = List.of("+", "*");

    static Stream<Row> rows() {
        return Stream.of(Row.class.getPermittedSubclasses()).flatMap(table -> Stream.of(table.getEnumConstants())).map(Row.class::cast);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_has_a_reason(Row row) {
        assertThat(row.calls().reason().strip().split("\\s+")).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_classes_of_a_row_are_in_the_jdk(Row row) {
        assertThat(words(row.calls().owners())).isNotEmpty().allSatisfy(
                owner -> assertThat(classes(owner)).as("classes of the JDK named " + owner).isNotEmpty().doesNotContainNull());
    }

    /** Each member is in one of the classes at least, each listed class has one of the members. */
    @ParameterizedTest
    @MethodSource("rows")
    void the_members_of_a_row_are_in_its_classes(Row row) {
        Set<String> members = new HashSet<>();
        for (String owner : words(row.calls().owners())) {
            if (!owner.startsWith("-")) {
                Set<String> own = new HashSet<>();
                classes(owner).forEach(each -> own.addAll(members(each)));
                assertThat(own).as(owner + " of " + row).anyMatch(row::hasMember);
                members.addAll(own);
            }
        }
        assertThat(words(row.calls().members())).isNotEmpty().allSatisfy(
                member -> assertThat(members).as("members named " + member + " in " + row.calls().owners()).anyMatch(Calls.of("x",
                        member.replaceFirst("^-", ""), "x")::hasMember));
    }

    private static List<String> words(String words) {
        return List.of(words.strip().split("\\s+"));
    }

    /** What a word of a row stands for: one class, or those of a package of which one at least has such a name. */
    private static List<Class<?>> classes(String word) {
        String name = word.replaceFirst("^-", "");
        if (!name.endsWith("*")) {
            return Arrays.asList(JdkTypes.find(ENDINGS.stream().anyMatch(name::endsWith) ? name.substring(0, name.length() - 1) : name));
        }
        String beginning = name.substring(0, name.length() - 1);
        return ModulesOfTheJdk.classes(beginning.substring(0, beginning.lastIndexOf('/'))).filter(each -> each.startsWith(beginning))
                .<Class<?>>map(JdkTypes::find).toList();
    }

    private static Set<String> members(Class<?> type) {
        Set<String> found = new HashSet<>();
        if (type.getDeclaredConstructors().length > 0) {
            found.add("<init>");
        }
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            for (Method method : next.getDeclaredMethods()) {
                found.add(method.getName());
                found.add(method.getName() + MethodType.methodType(method.getReturnType(), method.getParameterTypes()).descriptorString());
            }
            Stream.of(next.getDeclaredFields()).map(Field::getName).forEach(found::add);
            open.addAll(List.of(next.getInterfaces()));
            if (next.getSuperclass() != null) {
                open.add(next.getSuperclass());
            }
        }
        return found;
    }
}
