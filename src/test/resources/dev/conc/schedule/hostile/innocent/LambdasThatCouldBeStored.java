import java.io.Serializable;
import java.util.*;
class LambdasThatCouldBeStored implements Serializable {
    private static final long serialVersionUID = 1;
    interface Order extends Comparator<Integer>, Serializable { }
    public static void main(String[] arguments) { // PRINTS [3, 2, 1]
        Order down = (a, b) -> b - a;
        var list = new ArrayList<>(List.of(1, 2, 3));
        list.sort(down);
        IO.println(list);
    }
}
