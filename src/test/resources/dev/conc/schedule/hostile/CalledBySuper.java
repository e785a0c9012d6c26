class CalledBySuper extends java.util.Properties {
    @Override public synchronized void loadFromXML(java.io.InputStream in) throws java.io.IOException {
        super.loadFromXML(in); // REFUSED Properties.loadFromXML
    }
    public static void main(String[] arguments) throws Exception {
        new CalledBySuper().loadFromXML(null);
    }
}
