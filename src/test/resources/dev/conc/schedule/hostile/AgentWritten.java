class AgentWritten {
    public static void premain(String arguments, java.lang.instrument.Instrumentation all) {
        IO.println(all); // REFUSED Instrumentation
    }
    public static void main(String[] arguments) { IO.println("fine"); }
}
