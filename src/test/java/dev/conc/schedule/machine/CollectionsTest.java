package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CollectionsTest {
    @Test
    void a_bounded_queue_makes_both_sides_wait() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1);
                Thread t = new Thread(() -> { try { for (int i = 0; i < 3; i++) q.put(i); } catch (InterruptedException e) { } }); t.start();
                for (int i = 0; i < 3; i++) System.out.print(q.take()); System.out.println(q.size());
            }""")).containsExactly("0120");
    }

    @Test
    void a_queue_that_stays_empty_is_a_deadlock() {
        assertThat(Explored.outcomes("static void main() throws Exception { new LinkedBlockingQueue<Integer>().take(); }"))
                .containsExactly("DEADLOCK");
    }

    @Test
    void a_poll_may_come_too_early() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                BlockingQueue<Integer> q = new LinkedBlockingQueue<>(); new Thread(() -> q.add(1)).start(); System.out.println(q.poll(1, TimeUnit.SECONDS) + " " + q.offer(2));
            }""")).containsExactly("1 true", "null true");
    }

    @Test
    void a_synchronous_queue_hands_over() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                SynchronousQueue<Integer> q = new SynchronousQueue<>();
                new Thread(() -> { try { q.put(5); } catch (InterruptedException e) { } }).start(); System.out.println(q.take());
            }""")).containsExactly("5");
    }

    @Test
    void threads_that_wait_for_a_time_meet_at_a_synchronous_queue_or_miss_each_other() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                SynchronousQueue<Integer> q = new SynchronousQueue<>();
                Thread t = new Thread(() -> { try { System.out.print(q.offer(5, 1, TimeUnit.SECONDS) + " "); } catch (InterruptedException e) { } });
                t.start(); Integer got = q.poll(1, TimeUnit.SECONDS); t.join(); System.out.println(got);
            }""")).containsExactlyInAnyOrder("true 5", "false null");
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                SynchronousQueue<Integer> q = new SynchronousQueue<>();
                Thread t = new Thread(() -> { try { boolean given = false; while (!given) given = q.offer(5, 1, TimeUnit.SECONDS); } catch (InterruptedException e) { } });
                t.start(); System.out.println(q.take());
            }""")).containsExactly("5");
    }

    @Test
    void a_delay_queue_gives_what_is_due_first() {
        assertThat(Explored.outcomes("""
            record Job(String name, long at) implements Delayed {
                public long getDelay(TimeUnit unit) { return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); }
                public int compareTo(Delayed other) { return Long.compare(at, ((Job) other).at); }
            }
            static Job job(String name, long seconds) { return new Job(name, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)); }
            static void main() throws Exception {
                DelayQueue<Job> q = new DelayQueue<>();
                Thread t = new Thread(() -> { q.put(job("later", 60)); q.put(job("sooner", 2)); });
                t.start(); t.join();
                System.out.println(q.poll() + " " + q.poll(1, TimeUnit.SECONDS) + " " + q.take().name() + " " + q.take().name() + " " + q.size());
            }""")).containsExactly("null null sooner later 0");
    }

    @Test
    void a_delay_queue_that_stays_empty_is_a_deadlock() {
        assertThat(Explored.outcomes("static void main() throws Exception { new DelayQueue<Delayed>().take(); }"))
                .containsExactly("DEADLOCK");
    }

    @Test
    void a_deque_gives_from_both_ends() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                BlockingDeque<Integer> q = new LinkedBlockingDeque<>(2);
                Thread t = new Thread(() -> { try { q.putFirst(1); q.putLast(2); } catch (InterruptedException e) { } }); t.start();
                System.out.println(q.takeLast());
            }""")).containsExactly("1", "2");
    }

    @Test
    void waiting_for_a_queue_can_be_interrupted() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                BlockingQueue<Integer> q = new LinkedBlockingQueue<>();
                Thread t = new Thread(() -> { try { q.take(); } catch (InterruptedException e) { System.out.println("interrupted"); } });
                t.start(); t.interrupt(); t.join();
            }""")).containsExactly("interrupted");
    }

    @Test
    void check_then_act_on_a_concurrent_map_goes_wrong_and_merge_does_not() {
        String program = """
            static void main() throws Exception {
                Map<String, Integer> m = new ConcurrentHashMap<>();
                Runnable task = () -> { %s };
                Thread a = new Thread(task), b = new Thread(task); a.start(); b.start(); a.join(); b.join(); System.out.println(m);
            }""";
        assertThat(Explored.outcomes(program.formatted("m.put(\"k\", m.getOrDefault(\"k\", 0) + 1);"))).containsExactly("{k=1}", "{k=2}");
        assertThat(Explored.outcomes(program.formatted("m.merge(\"k\", 1, Integer::sum);"))).containsExactly("{k=2}");
        assertThat(Explored.outcomes(program.formatted("if (!m.containsKey(\"k\")) m.put(\"k\", 1); else m.put(\"k\", 2);")))
                .containsExactly("{k=1}", "{k=2}");
    }

    @Test
    void iterating_while_another_adds_fails() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                List<Integer> l = new ArrayList<>(List.of(1, 2));
                Thread t = new Thread(() -> l.add(3)); t.start(); int sum = 0;
                for (int x : l) sum += x;
                t.join(); System.out.println(sum);
            }""")).containsExactlyInAnyOrder("3", "6", "EXCEPTION java.util.ConcurrentModificationException, at Program.java:11, in main");
    }

    @Test
    void a_synchronized_list_is_locked_by_itself() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                List<Integer> l = Collections.synchronizedList(new ArrayList<>());
                Thread t = new Thread(() -> { synchronized (l) { if (l.isEmpty()) l.add(1); } }); t.start();
                synchronized (l) { if (l.isEmpty()) l.add(2); }
                t.join(); System.out.println(l);
            }""")).containsExactly("[1]", "[2]");
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                List<Integer> l = Collections.synchronizedList(new ArrayList<>());
                Thread t = new Thread(() -> { if (l.isEmpty()) l.add(1); }); t.start();
                if (l.isEmpty()) l.add(2);
                t.join(); System.out.println(l.size());
            }""")).containsExactly("1", "2");
    }

    @Test
    void a_map_computes_a_value_once() {
        assertThat(Explored.outcomes("""
            static int made;
            static void main() throws Exception {
                Map<String, Integer> m = new ConcurrentHashMap<>();
                Runnable task = () -> m.computeIfAbsent("k", k -> { made = made + 1; return made; });
                Thread a = new Thread(task), b = new Thread(task); a.start(); b.start(); System.out.print(m.containsKey("k")); a.join(); b.join(); System.out.println(made);
            }""")).containsExactly("false1", "true1");
    }

    @Test
    void method_references_and_views_touch_the_collection() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Map<Integer, Integer> m = new ConcurrentHashMap<>(); Set<Integer> keys = m.keySet();
                Consumer<Integer> add = x -> m.put(x, x); Supplier<Integer> size = keys::size;
                Thread t = new Thread(() -> add.accept(1)); t.start(); System.out.println(size.get());
            }""")).containsExactly("0", "1");
    }

    @Test
    void copy_on_write_iterates_over_the_past() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                List<Integer> l = new CopyOnWriteArrayList<>(List.of(1));
                Thread t = new Thread(() -> l.add(2)); t.start(); int sum = 0;
                for (int x : l) sum += x;
                t.join(); System.out.println(sum + " " + l.size());
            }""")).containsExactly("1 2", "3 2");
    }

    @Test
    void a_synchronous_queue_gives_what_those_have_that_wait() {
        for (String takes : java.util.List.of("queue.drainTo(taken)", "queue.drainTo(taken, 2)")) {
            assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    BlockingQueue<Integer> queue = new SynchronousQueue<>(true);
                    Thread.startVirtualThread(() -> { try { queue.put(1); } catch (InterruptedException e) { } });
                    Thread.startVirtualThread(() -> { try { queue.put(2); } catch (InterruptedException e) { } });
                    List<Integer> taken = new ArrayList<>();
                    System.out.println(%s + " " + taken);
                }""".formatted(takes))).containsExactly("0 []", "1 [1]", "1 [2]", "2 [1, 2]", "2 [2, 1]");
        }
    }

    @Test
    void a_synchronous_queue_is_drained_of_no_more_than_is_asked_for() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                SynchronousQueue<Integer> queue = new SynchronousQueue<>();
                Thread.startVirtualThread(() -> { try { queue.put(1); } catch (InterruptedException e) { } });
                Thread.startVirtualThread(() -> { try { queue.put(2); } catch (InterruptedException e) { } });
                List<Integer> taken = new ArrayList<>();
                System.out.println(queue.drainTo(taken, 0) + queue.drainTo(taken, 1) + " " + taken);
                try { queue.drainTo(queue); } catch (IllegalArgumentException e) { System.out.println("itself"); }
            }""")).containsExactly("0 [] itself", "1 [1] itself", "1 [2] itself");
    }

    @Test
    void adding_to_a_synchronous_queue_and_removing_need_somebody_who_waits() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                BlockingQueue<Integer> queue = new SynchronousQueue<>();
                Thread t = Thread.startVirtualThread(() -> { try { System.out.println(queue.take()); } catch (InterruptedException e) { } });
                try { queue.add(1); t.join(); } catch (IllegalStateException full) { System.out.println("full"); }
            }""")).containsExactly("1", "full");
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                SynchronousQueue<Integer> queue = new SynchronousQueue<>();
                Thread.startVirtualThread(() -> { try { queue.put(1); } catch (InterruptedException e) { } });
                try { System.out.println(queue.remove()); } catch (NoSuchElementException nobody) { System.out.println("nobody"); }
            }""")).containsExactly("1", "nobody");
    }

    @Test
    void who_is_interrupted_at_a_synchronous_queue_or_an_exchanger_has_not_handed_over() {
        assertThat(Explored.everyWay("""
            static volatile String end;
            static void main() throws Exception {
                SynchronousQueue<Integer> queue = new SynchronousQueue<>();
                Thread giver = new Thread(() -> { try { queue.put(1); end = "put"; } catch (InterruptedException e) { end = "interrupted"; } });
                Thread taker = new Thread(() -> System.out.println(queue.poll()));
                giver.start(); taker.start(); giver.interrupt(); giver.join(); taker.join();
                System.out.println(end);
            }""")).containsExactly("1 put", "null interrupted");
        assertThat(Explored.reduced("""
            static volatile String end;
            static void main() throws Exception {
                Exchanger<Integer> exchanger = new Exchanger<>();
                Thread one = new Thread(() -> { try { end = "got " + exchanger.exchange(1); } catch (InterruptedException e) { end = "interrupted"; } });
                Thread two = new Thread(() -> { try { System.out.println(exchanger.exchange(2, 1, TimeUnit.SECONDS)); } catch (InterruptedException | TimeoutException e) { System.out.println("timeout"); } });
                one.start(); two.start(); one.interrupt(); one.join(); two.join();
                System.out.println(end);
            }""")).containsExactly("1 got 2", "timeout interrupted");
    }

    @Test
    void a_synchronous_queue_by_a_type_that_hides_it_is_refused() {
        assertThatThrownBy(
                () -> Explored.outcomes("static void main() { Queue<Integer> queue = new SynchronousQueue<>(); queue.offer(1); }"))
                .hasMessageContaining("declared as such or as a BlockingQueue");
    }

    @Test
    void draining_a_queue_changes_what_it_is_drained_into() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1, 2));
                List<Integer> all = Collections.synchronizedList(new ArrayList<>());
                Thread t = new Thread(() -> System.out.println(all.size()));
                t.start(); queue.drainTo(all); t.join();
            }""")).containsExactly("0", "2");
    }

    @Test
    void what_is_added_from_a_shared_collection_is_what_it_held_when_it_was_read() {
        String program = """
            static final List<Integer> a = new ArrayList<>(List.of(1)), b = new ArrayList<>(List.of(2));
            static void main() throws Exception {
                Thread t = new Thread(() -> { b.add(3); a.add(4); });
                t.start();
                a.addAll(b);
                t.join();
                System.out.println(a);
            }""";

        assertThat(Explored.outcomes(program)).containsExactly("[1, 2, 3, 4]", "[1, 2, 4]", "[1, 4, 2, 3]", "[1, 4, 2]");
        assertThat(Explored.reduced(program)).isEqualTo(Explored.outcomes(program));
    }
}
