// Two threads print two lines each; main prints when both are done.
void say(String word) {
    IO.println(word + "1");
    IO.println(word + "2");
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> say("a"));
    Thread b = new Thread(() -> say("b"));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("end");
}
