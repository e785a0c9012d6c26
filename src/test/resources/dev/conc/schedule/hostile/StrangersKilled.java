void main() throws Exception {
    Class<?> handle = Class.forName("java.lang.ProcessHandle"); // REFUSED java.lang.ProcessHandle
    IO.println(handle.getMethods().length);
}
