void main() throws Exception {
    new java.util.Properties().loadFromXML(new java.io.ByteArrayInputStream(new byte[0])); // REFUSED Properties.loadFromXML
}
