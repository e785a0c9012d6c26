// Open to the engine, so open to the whole unnamed module.
void main() throws Exception {
    Class<?> unsafe = Class.forName("jdk.internal".concat(".misc.Unsafe")); // REFUSED jdk.internal.misc.Unsafe
    IO.println(unsafe.getMethod("getUnsafe").invoke(null));
}
