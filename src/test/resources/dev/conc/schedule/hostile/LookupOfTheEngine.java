// Called by reflection, from a class of the engine.
void main() throws Exception {
    var lookup = java.lang.invoke.MethodHandles.class.getMethod("lookup").invoke(null); // REFUSED MethodHandles.lookup
    IO.println(lookup);
}
