package dev.conc.schedule.machine.replace.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedArraysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Arrays.fill(a, 1) | Arrays.fill(a, 2)",
            "Arrays.fill(a, 0, 2, 1) | System.arraycopy(new int[] {7, 2, 2}, 1, a, 0, 2)"
    })
    void elements_are_set_one_after_the_other(String one, String other) {
        String program = """
            static int[] a = new int[2];
            static void main() throws Exception {
                Thread t = new Thread(() -> { %s; }), u = new Thread(() -> { %s; });
                t.start(); u.start(); t.join(); u.join();
                System.out.println(a[0] + " " + a[1]);
            }""".formatted(one, other);

        assertThat(Explored.outcomes(program)).containsExactly("1 1", "1 2", "2 1", "2 2");
        assertThat(Explored.reduced(program)).isEqualTo(Explored.outcomes(program));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Arrays.toString(a)", "Arrays.toString(a.clone())", "Arrays.toString(Arrays.copyOf(a, 2))",
            "Arrays.toString(Arrays.copyOfRange(a, 0, 2))",
            "Arrays.stream(a).boxed().toList()", "IntStream.of(a).boxed().toList()", "Arrays.toString(copy(a))"
    })
    void elements_are_read_one_after_the_other(String text) {
        String program = """
            static int[] a = new int[2];
            static int[] copy(int[] a) { int[] b = new int[2]; System.arraycopy(a, 0, b, 0, 2); return b; }
            static void main() throws Exception {
                Thread t = new Thread(() -> { a[1] = 1; a[0] = 1; });
                t.start();
                System.out.println(%s);
                t.join();
            }""".formatted(text.replace("IntStream", "java.util.stream.IntStream"));

        assertThat(Explored.outcomes(program)).containsExactly("[0, 0]", "[0, 1]", "[1, 1]");
        assertThat(Explored.reduced(program)).isEqualTo(Explored.outcomes(program));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "new String(a)", "String.valueOf(a)", "String.copyValueOf(a, 0, 2)", "String.join(\"\", w)", "String.join(\"\", List.of(w))",
            "String.join(\"\", java.util.stream.Stream.of(w).toList())"
    })
    void text_is_made_of_the_elements_one_after_the_other(String text) {
        String program = """
            static char[] a = {'a', 'a'};
            static String[] w = {"a", "a"};
            static void main() throws Exception {
                Thread t = new Thread(() -> { a[1] = 'b'; a[0] = 'b'; w[1] = "b"; w[0] = "b"; });
                t.start();
                System.out.println(%s);
                t.join();
            }""".formatted(text);

        assertThat(Explored.reduced(program)).containsExactly("aa", "ab", "bb");
    }

    @Test
    void sorting_reads_all_and_writes_all() {
        String program = """
            static Integer[] a = {2, 1};
            static void main() throws Exception {
                Thread t = new Thread(() -> Arrays.sort(a, Comparator.naturalOrder()));
                t.start();
                System.out.println(a[0] + " " + a[1]);
                t.join();
                System.out.println(a[0] + " " + a[1]);
            }""";

        assertThat(Explored.reduced(program)).containsExactly("1 1 1 2", "1 2 1 2", "2 1 1 2", "2 2 1 2");
    }

    @Test
    void elements_outside_a_range_are_not_touched() {
        assertThat(Explored.reducedExecutions("""
            static int[] a = {3, 2, 1};
            static void main() throws Exception {
                Thread t = new Thread(() -> { Arrays.sort(a, 0, 2); Arrays.fill(a, 0, 1, 5); });
                t.start();
                System.out.println(a[2]);
                t.join();
            }""")).isEqualTo(1);
    }

    @Test
    void what_the_jdk_refuses_it_refuses_here_too() {
        assertThat(Explored.outcomes("""
            static void refused(Runnable call) {
                try { call.run(); } catch (RuntimeException e) { System.out.println(e.getClass().getSimpleName()); }
            }
            static void main() {
                int[] a = new int[2];
                refused(() -> Arrays.fill(a, 1, 3, 0));
                refused(() -> Arrays.sort(a, 2, 1));
                refused(() -> System.arraycopy(a, 0, a, 1, 2));
                refused(() -> System.arraycopy(a, 0, new long[2], 0, 1));
                refused(() -> System.arraycopy(a, 0, null, 0, 1));
                refused(() -> Arrays.fill((int[]) null, 1));
                refused(() -> Arrays.stream((int[]) null));
                System.out.println(Arrays.toString((int[]) null));
            }""")).containsExactly(
                "ArrayIndexOutOfBoundsException IllegalArgumentException ArrayIndexOutOfBoundsException ArrayStoreException NullPointerException NullPointerException NullPointerException null");
    }

    @Test
    void an_array_is_copied_onto_itself_and_a_clone_is_another_object() {
        assertThat(Explored.outcomes("""
            static void main() {
                int[] a = {1, 2, 3};
                System.arraycopy(a, 0, a, 1, 2);
                System.out.println(Arrays.toString(a));
                int[][] b = {a, {4}};
                int[][] c = b.clone();
                System.out.println((c != b) + " " + (c[0] == a) + " " + c.getClass().getSimpleName());
            }""")).containsExactly("[1, 1, 2] true true int[][]");
    }

    @Test
    void fields_of_an_object_are_cloned_one_after_the_other() {
        String program = """
            static class Parent implements Cloneable {
                int a;
                @Override public Parent clone() { try { return (Parent) super.clone(); } catch (CloneNotSupportedException e) { throw new AssertionError(e); } }
            }
            static class Pair extends Parent { private volatile int b; final int[] c = {4}; }
            static void main() throws Exception {
                Pair pair = new Pair();
                Thread t = new Thread(() -> { pair.a = 1; pair.b = 1; });
                t.start();
                Pair copy = (Pair) pair.clone();
                t.join();
                System.out.println(copy.a + " " + copy.b + " " + (copy != pair) + (copy.c == pair.c));
            }""";

        assertThat(Explored.outcomes(program)).containsExactly("0 0 truetrue", "1 0 truetrue", "1 1 truetrue");
        assertThat(Explored.reduced(program)).isEqualTo(Explored.outcomes(program));
    }

    @Test
    void a_list_of_elements_that_nobody_else_has_is_not_watched() {
        String listed = "static void main() { System.out.println(java.util.stream.Stream.of(1, 2, 3).toList()); }";

        assertThat(Explored.steps(listed))
                .isEqualTo(Explored.steps("static void main() { Integer[] a = {1, 2, 3}; System.out.println(a[0]); }") - 1);
    }

    @Test
    void an_array_of_more_elements_than_are_watched_is_left_to_the_jdk() {
        assertThat(Explored
                .steps("static void main() { int[] a = new int[257]; Arrays.fill(a, 1); System.out.println(Arrays.stream(a).sum()); }"))
                .isEqualTo(Explored.steps("static void main() { System.out.println(257); }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Arrays.toString(Arrays.copyOfRange(a, 0, 2))", "Arrays.stream(a, 0, 2).sum()", "Arrays.binarySearch(a, 0, 2, 2)",
            "Arrays.equals(a, 0, 2, b, 0, 2)", "Arrays.compare(a, 0, 2, b, 0, 2)", "Arrays.mismatch(a, 0, 2, b, 0, 2)",
            "Arrays.toString(Arrays.copyOf(a, 2))", "new String(c, 0, 2)", "String.valueOf(c, 0, 2)"
    })
    void elements_outside_the_range_are_not_read(String text) {
        assertThat(Explored.reducedExecutions("""
            static int[] a = {1, 2, 3, 4}, b = {1, 2, 3, 4};
            static char[] c = {'a', 'b', 'c', 'd'};
            static void main() throws Exception {
                Thread t = new Thread(() -> { a[3] = 7; c[3] = 'x'; });
                t.start();
                System.out.println(%s);
                t.join();
            }""".formatted(text))).isEqualTo(1);
    }

    @Test
    void a_range_that_ends_behind_the_array_is_read_as_far_as_it_goes() {
        assertThat(Explored.outcomes(
                """
            static int[] a = {1, 2};
            static void main() { System.out.println(Arrays.toString(Arrays.copyOfRange(a, 1, 4)) + Arrays.toString(Arrays.copyOf(a, 3))); }"""))
                .containsExactly("[2, 0, 0][1, 2, 0]");
    }

    @Test
    void a_range_that_does_not_exist_is_left_to_the_jdk() {
        assertThat(Explored.outcomes("""
            static int[] a = {1, 2};
            static void main() {
                try { Arrays.copyOfRange(a, 2, 1); } catch (IllegalArgumentException e) { System.out.println("backwards"); }
                try { Arrays.stream(a, 1, 3); } catch (ArrayIndexOutOfBoundsException e) { System.out.println("outside"); }
                try { Arrays.copyOf(a, -1); } catch (NegativeArraySizeException e) { System.out.println("negative"); }
            }""")).containsExactly("backwards outside negative");
    }
}
