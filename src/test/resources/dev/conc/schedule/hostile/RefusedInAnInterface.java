// An interface is initialised by the virtual machine, before the first execution; what it hides is known all the same.
interface Early {
    Object FOUND = attempt();
    static Object attempt() {
        try {
            return Class.forName("java.lang.Process" + "Builder".strip()); // REFUSED java.lang.ProcessBuilder
        } catch (Throwable all) {
            return all;
        }
    }
}
class RefusedInAnInterface {
    public static void main(String[] arguments) { IO.println(Early.FOUND); }
}
