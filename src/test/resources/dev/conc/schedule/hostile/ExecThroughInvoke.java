// Reflection on reflection.
void main() throws Exception {
    String name = "xe".concat("exec").substring(2);
    var invoke = java.lang.reflect.Method.class.getMethod("invoke", Object.class, Object[].class);
    var start = Runtime.class.getMethod(name, String.class);
    invoke.invoke(start, Runtime.getRuntime(), new Object[] {"touch hostile-was-here"}); // REFUSED Runtime.exec
}
