package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransferQueuesTest {
    @Test
    void an_element_is_handed_over_only_to_who_waits_already() {
        for (String type : List.of("TransferQueue", "LinkedTransferQueue")) {
            assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    %s<Integer> queue = new LinkedTransferQueue<>();
                    Thread t = Thread.startVirtualThread(() -> { try { queue.take(); } catch (InterruptedException e) { } });
                    System.out.println(queue.tryTransfer(1) + " " + queue.size());
                    queue.offer(2);
                    t.join();
                    System.out.println(queue);
                }""".formatted(type))).containsExactly("false 0 []", "true 0 [2]");
        }
    }

    @Test
    void a_transfer_waits_until_the_element_is_taken_in_whatever_way() {
        for (String takes : List.of("queue.take()", "queue.poll(1, TimeUnit.SECONDS)", "queue.drainTo(new ArrayList<>())",
                "queue.remove(7)", "queue.removeIf(e -> true)")) {
            assertThat(Explored.everyWay("""
                static volatile boolean taking;
                static void main() throws Exception {
                    LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
                    Thread t = new Thread(() -> { try { queue.transfer(7); System.out.println(taking); } catch (InterruptedException e) { } });
                    t.start();
                    while (queue.isEmpty()) Thread.onSpinWait();
                    taking = true;
                    %s;
                    t.join();
                    System.out.println(queue.size());
                }""".formatted(takes))).as(takes).containsExactly("true 0");
        }
    }

    @Test
    void a_transfer_that_nobody_takes_waits_for_ever() {
        assertThat(Explored.everyWay("static void main() throws Exception { new LinkedTransferQueue<Integer>().transfer(1); }"))
                .containsExactly("DEADLOCK");
    }

    @Test
    void a_transfer_with_a_time_limit_takes_its_element_back() {
        String program = """
            static void main() throws Exception {
                TransferQueue<String> queue = new LinkedTransferQueue<>();
                Thread t = new Thread(() -> System.out.println(queue.poll()));
                t.start();
                boolean done = queue.tryTransfer("a", 1, TimeUnit.SECONDS);
                t.join();
                System.out.println(done + " " + queue);
            }""";
        assertThat(Explored.everyWay(program)).containsExactly("a true []", "null false []");
        assertThat(Explored.everyWay(program.replace("queue.poll()", "queue.contains(\"a\") + \" \" + queue.poll()")))
                .containsExactly("false a true []", "false null false []", "true a true []", "true null false []");
    }

    @Test
    void the_same_element_twice_is_two_elements() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
                queue.put(1);
                Thread t = new Thread(() -> { try { System.out.println(queue.tryTransfer(1, 1, TimeUnit.SECONDS)); } catch (InterruptedException e) { } });
                t.start();
                queue.poll();
                t.join();
                queue.put(2);
                System.out.println(queue);
            }""")).containsExactly("false [2]");
    }

    @Test
    void who_waits_first_gets_the_first_element_by_whatever_method_it_comes() {
        for (String adds : List.of("queue.put(1); queue.put(2);", "queue.add(1); queue.offer(2, 1, TimeUnit.SECONDS);",
                "queue.addAll(List.of(1, 2));", "Collection<Integer> all = queue; all.add(1); queue.transfer(2);")) {
            assertThat(Explored.everyWay("""
                static volatile int first, second;
                static void main() throws Exception {
                    LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
                    Thread a = new Thread(() -> { try { first = queue.take(); } catch (InterruptedException e) { } });
                    Thread b = new Thread(() -> { try { second = queue.poll(1000, TimeUnit.DAYS); } catch (InterruptedException e) { } });
                    a.start();
                    while (!queue.hasWaitingConsumer()) Thread.onSpinWait();
                    b.start();
                    while (queue.getWaitingConsumerCount() < 2) Thread.onSpinWait();
                    %s
                    System.out.println(queue.poll() + " " + queue.getWaitingConsumerCount());
                    a.join(); b.join();
                    System.out.println(first + " " + second);
                }""".formatted(adds))).as(adds).containsExactly("null 0 1 2");
        }
    }

    @Test
    void who_is_interrupted_takes_its_element_back_or_has_handed_it_over() {
        assertThat(Explored.everyWay("""
            static volatile String end;
            static void main() throws Exception {
                LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
                Thread t = new Thread(() -> { try { queue.transfer(1); end = "transferred"; } catch (InterruptedException e) { end = "interrupted"; } });
                t.start();
                Thread taker = new Thread(() -> System.out.println(queue.poll()));
                taker.start();
                t.interrupt(); t.join(); taker.join();
                System.out.println(end + " " + queue);
            }""")).containsExactly("1 transferred []", "null interrupted []");
    }

    @Test
    void who_is_interrupted_while_it_waits_gets_nothing() {
        assertThat(Explored.everyWay("""
            static volatile String end;
            static void main() throws Exception {
                LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
                Thread t = new Thread(() -> { try { end = "took " + queue.take(); } catch (InterruptedException e) { end = "interrupted"; } });
                t.start();
                t.interrupt();
                System.out.println(queue.tryTransfer(1));
                t.join();
                System.out.println(end);
            }""")).containsExactly("false interrupted", "true took 1");
    }

    @Test
    void null_is_no_element() {
        assertThat(Explored.everyWay("""
            static void attempt(Callable<?> call) { try { System.out.println(call.call()); } catch (Exception e) { System.out.println(e.getClass().getSimpleName()); } }
            static void main() {
                TransferQueue<Integer> queue = new LinkedTransferQueue<>();
                attempt(() -> { queue.transfer(null); return "transferred"; });
                attempt(() -> queue.tryTransfer(null));
                attempt(() -> queue.tryTransfer(null, 1, TimeUnit.SECONDS));
                attempt(() -> queue.tryTransfer(null, 0, TimeUnit.SECONDS));
                attempt(() -> queue.tryTransfer(1, -1, TimeUnit.SECONDS));
                System.out.println(queue);
            }""")).containsExactly("NullPointerException NullPointerException NullPointerException NullPointerException false []");
    }

    @Test
    void time_passes_for_a_transfer_only_when_nothing_else_can_run() {
        String program = """
            static void main() throws Exception {
                TransferQueue<Integer> queue = new LinkedTransferQueue<>();
                Thread t = new Thread(() -> { try { Thread.sleep(%s); System.out.println(queue.poll()); } catch (InterruptedException e) { } });
                t.start();
                System.out.println(queue.tryTransfer(1, 100, TimeUnit.MILLISECONDS));
                t.join();
            }""";
        assertThat(Explored.punctual(program.formatted("50"))).containsExactlyInAnyOrder("1 true", "true 1");
        assertThat(Explored.punctual(program.formatted("200"))).containsExactly("false null");
    }

    @Test
    void a_queue_that_transfers_nothing_is_as_any_other() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                BlockingQueue<Integer> queue = new LinkedTransferQueue<>();
                Thread t = new Thread(() -> { queue.add(1); queue.add(2); });
                t.start();
                System.out.println(queue.take() + " " + queue.poll(1, TimeUnit.SECONDS));
            }""")).containsExactly("1 2", "1 null");
    }
}
