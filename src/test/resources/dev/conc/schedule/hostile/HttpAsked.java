void main() throws Exception {
    IO.println(java.net.http.HttpClient.newHttpClient()); // REFUSED HttpClient
}
