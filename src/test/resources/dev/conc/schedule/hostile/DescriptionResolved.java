import java.lang.constant.*;
class DescriptionResolved {
    public static void main(String[] arguments) throws Exception {
        IO.println(ClassDesc.of("java.lang.Process")); // REFUSED ClassDesc.of
    }
}
