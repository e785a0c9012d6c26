void main() throws Exception {
    String name = "dev.conc." + "Main".trim();
    IO.println(Thread.currentThread().getContextClassLoader().loadClass(name)); // REFUSED dev.conc.Main
}
