void main() throws Exception { // PRINTS hello
    Object out = System.class.getField("out").get(null);
    out.getClass().getMethod("println", String.class).invoke(out, "hello");
}
