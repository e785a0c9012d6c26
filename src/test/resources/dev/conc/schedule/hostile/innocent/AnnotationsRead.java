import java.lang.annotation.*;
class AnnotationsRead {
    @Retention(RetentionPolicy.RUNTIME) @interface Guarded { String by(); Class<?> type() default String.class; }
    @Guarded(by = "lock") int balance;
    public static void main(String[] arguments) throws Exception { // PRINTS lock String
        var guarded = AnnotationsRead.class.getDeclaredField("balance").getAnnotation(Guarded.class);
        IO.println(guarded.by() + " " + guarded.type().getSimpleName());
    }
}
