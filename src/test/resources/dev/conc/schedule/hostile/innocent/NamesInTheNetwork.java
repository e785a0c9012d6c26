void main() throws Exception { // PRINTS example.org a%26b
    IO.println(java.net.URI.create("https://example.org/x").getHost() + " " + java.net.URLEncoder.encode("a&b", "UTF-8"));
}
