void main() throws Exception {
    IO.println(System.inheritedChannel()); // REFUSED System.inheritedChannel
}
