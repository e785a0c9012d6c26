// Two agents sell tickets, and one sale can be lost: the example of docs/exploring.md.
int sold;

void main() throws InterruptedException {
    Thread a = new Thread(this::sell, "A");
    Thread b = new Thread(this::sell, "B");
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("sold " + sold);
}

void sell() {
    int seen = sold;
    sold = seen + 1;
}
