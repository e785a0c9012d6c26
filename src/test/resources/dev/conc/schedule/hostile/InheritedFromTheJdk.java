// The method is named by the program's own class.
class InheritedFromTheJdk extends java.util.Properties {
    public static void main(String[] arguments) throws Exception {
        new InheritedFromTheJdk().storeToXML(new java.io.ByteArrayOutputStream(), ""); // REFUSED Properties.storeToXML
    }
}
