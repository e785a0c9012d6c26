import java.lang.constant.*;
import java.lang.invoke.*;
class DescriptionByInterface {
    public static void main(String[] arguments) throws Exception {
        ConstantDesc text = "text";
        IO.println(text.resolveConstantDesc(MethodHandles.lookup())); // REFUSED ConstantDesc.resolveConstantDesc
    }
}
