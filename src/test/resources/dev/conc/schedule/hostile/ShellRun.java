void main() throws Exception {
    Class<?> shell = Class.forName("jdk.jshell.JShell"); // REFUSED jdk.jshell.JShell
    IO.println(shell);
}
