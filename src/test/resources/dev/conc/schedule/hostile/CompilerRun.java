void main() {
    IO.println(javax.tools.ToolProvider.getSystemJavaCompiler() != null); // REFUSED ToolProvider
}
