void main() throws Exception {
    IO.println(new java.util.zip.ZipFile("conc.jar").size()); // REFUSED ZipFile
}
