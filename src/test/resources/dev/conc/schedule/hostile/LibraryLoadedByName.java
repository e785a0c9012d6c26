void main() {
    Runtime.getRuntime().loadLibrary("c"); // REFUSED Runtime.loadLibrary
}
