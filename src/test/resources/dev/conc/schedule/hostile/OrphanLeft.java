// Starts a process by reflection that outlives everything.
void main() throws Exception {
    var start = Runtime.class.getMethod("exec", String[].class); // REFUSED Runtime.exec
    start.invoke(Runtime.getRuntime(), (Object) new String[] {"sh", "-c", "touch hostile-was-here"});
}
