// ABA: a stack whose nodes are used again. The head looks unchanged to the compare-and-set, though all below it has changed.
static class Node {
    final String name;
    Node next;

    Node(String name, Node next) {
        this.name = name;
        this.next = next;
    }
}

final AtomicReference<Node> head = new AtomicReference<>(new Node("A", new Node("B", null)));
Node first;
Node kept;

Node pop() {
    while (true) {
        Node top = head.get();
        if (top == null) return null;
        Node next = top.next;
        if (head.compareAndSet(top, next)) return top;
    }
}

void push(Node node) {
    Node top;
    do {
        top = head.get();
        node.next = top;
    } while (!head.compareAndSet(top, node));
}

String name(Node node) {
    return node == null ? "nothing" : node.name;
}

void main() throws InterruptedException {
    Thread one = new Thread(() -> first = pop());
    Thread two = new Thread(() -> {
        Node a = pop();
        kept = pop();
        if (a != null) push(a);
    });
    one.start();
    two.start();
    one.join();
    two.join();
    IO.println(name(first) + " popped, " + name(kept) + " kept, " + name(head.get()) + " on top");
    assert kept == null || head.get() != kept : "a node is kept by a thread and on the stack";
}
