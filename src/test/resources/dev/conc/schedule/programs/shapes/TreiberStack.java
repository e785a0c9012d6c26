// Treiber's stack with fresh nodes: pushes and pops in any order, nothing lost.
record Node(int value, Node next) {}

final AtomicReference<Node> head = new AtomicReference<>();

void push(int value) {
    Node top;
    do {
        top = head.get();
    } while (!head.compareAndSet(top, new Node(value, top)));
}

int pop() {
    while (true) {
        Node top = head.get();
        if (top == null) return 0;
        if (head.compareAndSet(top, top.next())) return top.value();
    }
}

int popped = 0;

void main() throws InterruptedException {
    push(1);
    Thread a = new Thread(() -> push(2));
    Thread b = new Thread(() -> popped = pop());
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(popped + " popped, then " + pop() + ", then " + pop());
}
