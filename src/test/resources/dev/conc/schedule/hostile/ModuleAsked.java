void main() {
    IO.println(Object.class.getModule().getLayer()); // REFUSED Class.getModule
}
