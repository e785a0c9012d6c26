// What is refused cannot be caught.
void main() throws Exception {
    try {
        for (var method : Runtime.class.getMethods()) {
            if (method.getName().equals("ex" + "ec".trim()) && method.getParameterCount() == 1) {
                method.invoke(Runtime.getRuntime(), method.getParameterTypes()[0] == String.class ? "true" : new String[] {"true"}); // REFUSED Runtime.exec
            }
        }
    } catch (Throwable all) {
        IO.println("caught");
    }
    IO.println("went on");
}
