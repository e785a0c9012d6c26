void main() throws Exception {
    IO.println(javax.xml.parsers.DocumentBuilderFactory.newInstance()); // REFUSED DocumentBuilderFactory
}
