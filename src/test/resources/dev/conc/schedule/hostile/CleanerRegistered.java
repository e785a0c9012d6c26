void main() {
    java.lang.ref.Cleaner.create().register(new Object(), () -> { }); // REFUSED Cleaner
}
