void main() throws Exception {
    var value = String.class.getDeclaredField("value");
    value.setAccessible(true); // REFUSED String.value
    IO.println(value.get("text"));
}
