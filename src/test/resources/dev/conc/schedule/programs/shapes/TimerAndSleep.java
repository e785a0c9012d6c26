// A timer task is expected to have run after a longer sleep: it need not have.
volatile boolean rung = false;

void main() throws Exception {
    Timer timer = new Timer();
    timer.schedule(new TimerTask() {
        @Override
        public void run() {
            rung = true;
        }
    }, 500);
    Thread.sleep(1_000);
    timer.cancel();
    IO.println("rung: " + rung);
}
