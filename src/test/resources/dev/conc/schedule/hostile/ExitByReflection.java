// Ends as System.exit does under control: the worker lives on.
void main() throws Exception {
    System.class.getMethod("exit", int.class).invoke(null, 0); // PRINTS
    IO.println("not reached");
}
