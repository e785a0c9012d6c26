import java.lang.invoke.*;
class PrivateLookupByReflection {
    public static void main(String[] arguments) throws Exception {
        var find = MethodHandles.class.getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class);
        IO.println(find.invoke(null, ClassLoader.class, MethodHandles.lookup())); // REFUSED privateLookupIn(ClassLoader)
    }
}
