void main() {
    IO.println(getClass().getClassLoader().getParent()); // REFUSED ClassLoader.getParent
}
