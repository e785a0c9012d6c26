void main() throws Exception {
    new java.net.URLClassLoader(new java.net.URL[0]).close(); // REFUSED
}
