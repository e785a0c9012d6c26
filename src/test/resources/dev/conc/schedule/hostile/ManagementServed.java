void main() throws Exception {
    IO.println(javax.management.MBeanServerFactory.createMBeanServer()); // REFUSED MBeanServerFactory
}
