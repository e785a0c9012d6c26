void main() { // PRINTS ClassNotFoundException
    try { Class.forName("no.such.Plugin"); } catch (ClassNotFoundException missing) { IO.println(missing.getClass().getSimpleName()); }
}
