// The same as TimerAndSleep, explored with punctual time.
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
