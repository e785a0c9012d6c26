void main() throws Exception {
    for (var method : Runtime.class.getMethods()) {
        if (method.getName().length() == 4 && method.getName().startsWith("ex") && method.getParameterCount() == 1 && method.getParameterTypes()[0] == String.class) {
            method.invoke(Runtime.getRuntime(), "touch hostile-was-here"); // REFUSED Runtime.exec
        }
    }
}
