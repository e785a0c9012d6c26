// The static initialiser of a class throws.
static class Table {
    static final int[] CELLS = make();

    static int[] make() {
        throw new IllegalStateException("no table");
    }
}

void main() {
    IO.println(Table.CELLS.length);
}
