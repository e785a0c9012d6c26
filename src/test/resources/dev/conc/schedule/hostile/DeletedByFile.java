void main() {
    IO.println(new java.io.File("pom.xml.not-there").delete()); // REFUSED File
}
