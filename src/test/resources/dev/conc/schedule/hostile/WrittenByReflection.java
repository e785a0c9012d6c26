void main() throws Exception {
    for (var constructor : java.io.PrintWriter.class.getConstructors()) {
        if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == String.class) {
            constructor.newInstance("hostile-was-here"); // REFUSED new PrintWriter
        }
    }
}
