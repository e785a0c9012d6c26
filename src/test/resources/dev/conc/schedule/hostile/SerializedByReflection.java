import java.io.*;
class SerializedByReflection {
    public static void main(String[] arguments) throws Exception {
        Class<?> stream = Class.forName("java.io.Object" + new String("InputStream")); // REFUSED java.io.ObjectInputStream
        IO.println(stream);
    }
}
