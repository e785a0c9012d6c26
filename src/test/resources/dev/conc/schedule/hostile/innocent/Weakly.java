import java.lang.ref.*;
import java.util.*;
class Weakly {
    public static void main(String[] arguments) { // PRINTS kept 0
        String kept = "kept";
        var reference = new WeakReference<>(kept);
        IO.println(reference.get() + " " + new WeakHashMap<>().size());
    }
}
