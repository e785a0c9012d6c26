import java.lang.invoke.*;
class ClassDefinedByLookup {
    public static void main(String[] arguments) throws Exception {
        IO.println(MethodHandles.lookup().defineClass(new byte[0])); // REFUSED MethodHandles.Lookup.defineClass
    }
}
