void main() throws Exception { // PRINTS true true
    IO.print((getClass().getResourceAsStream(getClass().getName() + ".class").read() == 0xCA) + " ");
    IO.println(getClass().getClassLoader().getResourceAsStream("OwnClassFile.class").readAllBytes().length > 100);
}
