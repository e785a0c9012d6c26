import java.util.function.*;
class ProcessBuiltByReference {
    public static void main(String[] arguments) throws Exception {
        Function<java.util.List<String>, Object> make = ProcessBuilder::new; // REFUSED ProcessBuilder
        IO.println(make.apply(java.util.List.of("true")));
    }
}
