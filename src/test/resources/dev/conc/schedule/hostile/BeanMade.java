void main() throws Exception {
    IO.println(new java.beans.Statement(new Object(), "toString", null)); // REFUSED Statement
}
