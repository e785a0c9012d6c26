import java.lang.invoke.*;
class PrivateLookupInTheJdk {
    public static void main(String[] arguments) throws Exception {
        var inside = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup()); // REFUSED privateLookupIn(Thread)
        IO.println(inside);
    }
}
