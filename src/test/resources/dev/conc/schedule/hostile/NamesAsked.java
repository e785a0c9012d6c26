void main() throws Exception {
    IO.println(new javax.naming.InitialContext()); // REFUSED InitialContext
}
