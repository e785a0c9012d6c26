void main() throws Exception { // PRINTS 3 x,y 7
    IO.print(String.class.getMethod("length").invoke("abc") + " ");
    IO.print(String.class.getMethod("join", CharSequence.class, CharSequence[].class).invoke(null, ",", new String[] {"x", "y"}) + " ");
    IO.println(java.util.ArrayList.class.getConstructor(int.class).newInstance(7).equals(java.util.List.of()) ? 7 : 0);
}
