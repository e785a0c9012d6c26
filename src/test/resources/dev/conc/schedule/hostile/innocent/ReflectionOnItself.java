class ReflectionOnItself {
    private int n = 1;
    private int next(int by) { return n += by; }
    public static void main(String[] arguments) throws Exception { // PRINTS 3 5 main,next
        var made = ReflectionOnItself.class.getDeclaredConstructor().newInstance();
        var next = ReflectionOnItself.class.getDeclaredMethod("next", int.class);
        next.setAccessible(true);
        IO.print(next.invoke(made, 2) + " ");
        var field = ReflectionOnItself.class.getDeclaredField("n");
        field.setAccessible(true);
        field.setInt(made, 5);
        IO.print(field.getInt(made) + " ");
        var names = new java.util.TreeSet<String>();
        for (var each : ReflectionOnItself.class.getDeclaredMethods()) names.add(each.getName());
        IO.println(String.join(",", names));
    }
}
