// One thread ends the whole program while another may be about to write.
void main() {
    new Thread(() -> IO.println("written")).start();
    System.exit(0);
}
