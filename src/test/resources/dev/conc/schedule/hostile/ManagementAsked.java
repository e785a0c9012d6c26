void main() {
    IO.println(java.lang.management.ManagementFactory.getRuntimeMXBean().getName()); // REFUSED ManagementFactory
}
