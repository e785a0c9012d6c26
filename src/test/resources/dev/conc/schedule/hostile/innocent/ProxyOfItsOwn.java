import java.lang.reflect.*;
class ProxyOfItsOwn {
    interface Greeter { String greet(String name); }
    public static void main(String[] arguments) { // PRINTS greet you true
        Greeter greeter = (Greeter) Proxy.newProxyInstance(Greeter.class.getClassLoader(), new Class<?>[] {Greeter.class, Runnable.class}, (proxy, method, values) -> method.getName() + " " + values[0]);
        IO.println(greeter.greet("you") + " " + (greeter instanceof Runnable));
    }
}
