void main() throws Exception {
    IO.println(java.sql.DriverManager.getConnection("jdbc:x")); // REFUSED DriverManager
}
