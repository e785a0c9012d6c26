void main() throws Exception {
    IO.println(getClass().getResource("/java/lang/Object.class").openStream().read()); // REFUSED Class.getResource
}
