void main() throws Exception {
    IO.println(ClassLoader.getPlatformClassLoader().loadClass("java.sql.Driver")); // REFUSED ClassLoader.getPlatformClassLoader
}
