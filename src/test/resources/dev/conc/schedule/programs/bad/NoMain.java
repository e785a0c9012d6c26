// Has no main method.
class NoMain {
    void notMain() {}
}
