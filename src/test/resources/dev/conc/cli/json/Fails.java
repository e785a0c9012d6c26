void main() {
    System.err.println("no");
}
