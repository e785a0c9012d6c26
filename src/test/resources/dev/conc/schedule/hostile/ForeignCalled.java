void main() {
    IO.println(java.lang.foreign.Linker.nativeLinker()); // REFUSED Linker
}
