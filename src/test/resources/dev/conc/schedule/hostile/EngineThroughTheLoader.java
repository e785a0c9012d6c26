void main() throws Exception {
    ClassLoader loader = getClass().getClassLoader();
    String name = String.join(".", "dev", "conc", "schedule", "load", "ProgramLoader");
    IO.println(loader.loadClass(name)); // REFUSED dev.conc.schedule.load.ProgramLoader
}
