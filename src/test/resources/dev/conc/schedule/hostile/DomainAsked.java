void main() {
    IO.println(getClass().getProtectionDomain().getCodeSource()); // REFUSED Class.getProtectionDomain
}
