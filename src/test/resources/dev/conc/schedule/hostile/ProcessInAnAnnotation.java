import java.lang.annotation.*;
@Retention(RetentionPolicy.RUNTIME) @interface About { Class<?> value(); }
@About(Process.class)
class ProcessInAnAnnotation { // REFUSED Process
    public static void main(String[] arguments) { IO.println(ProcessInAnAnnotation.class.getAnnotation(About.class).value()); }
}
