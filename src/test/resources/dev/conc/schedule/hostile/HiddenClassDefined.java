import java.lang.invoke.*;
class HiddenClassDefined {
    public static void main(String[] arguments) throws Exception {
        IO.println(MethodHandles.lookup().defineHiddenClass(new byte[0], true)); // REFUSED MethodHandles.Lookup.defineHiddenClass
    }
}
