void main() throws Exception {
    Class<?> loader = getClass().getClassLoader().getClass();
    IO.println(loader.getDeclaredFields().length);
    for (var field : loader.getDeclaredFields()) {
        field.setAccessible(true); // REFUSED
    }
}
