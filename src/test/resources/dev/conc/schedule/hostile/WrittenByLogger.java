void main() throws Exception {
    java.util.logging.Logger.getLogger("x").addHandler(new java.util.logging.FileHandler("hostile-was-here")); // REFUSED FileHandler
}
