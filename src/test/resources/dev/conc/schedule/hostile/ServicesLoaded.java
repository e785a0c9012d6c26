void main() {
    IO.println(java.util.ServiceLoader.load(Runnable.class).findFirst()); // REFUSED ServiceLoader
}
