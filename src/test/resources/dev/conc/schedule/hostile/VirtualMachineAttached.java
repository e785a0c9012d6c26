void main() throws Exception {
    Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine", true, ClassLoader.getSystemClassLoader()); // REFUSED com.sun.tools.attach.VirtualMachine
    IO.println(machine);
}
