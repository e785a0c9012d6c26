class GroupOfItsOwn extends ThreadGroup {
    GroupOfItsOwn() { super("own"); }
    public static void main(String[] arguments) {
        new GroupOfItsOwn().interrupt(); // REFUSED ThreadGroup.interrupt
    }
}
