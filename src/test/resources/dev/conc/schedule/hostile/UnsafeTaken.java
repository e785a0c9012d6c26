void main() throws Exception {
    var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe"); // REFUSED sun.misc.Unsafe
    field.setAccessible(true);
    IO.println(field.get(null));
}
