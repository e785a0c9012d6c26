import java.lang.invoke.*;
class LambdaMadeByHand {
    public static void main(String[] arguments) throws Throwable {
        LambdaMetafactory.metafactory(MethodHandles.lookup(), "run", MethodType.methodType(Runnable.class), MethodType.methodType(void.class), null, null); // REFUSED LambdaMetafactory.metafactory
    }
}
