void main() throws Exception {
    IO.println(java.net.InetAddress.getByName("example.org")); // REFUSED InetAddress
}
