import java.lang.reflect.*;
class ProxyOfTheForbidden {
    public static void main(String[] arguments) throws Throwable {
        Class<?>[] all = Process.class.getInterfaces(); // REFUSED Process
        IO.println(Proxy.newProxyInstance(null, all, null));
    }
}
