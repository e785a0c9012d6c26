package hostile;
// Found by its frames on the stack.
class EngineCalledByName {
    public static void main(String[] arguments) throws Exception {
        Class<?> engine = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(all -> all.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass).filter(each -> each.getName().startsWith("dev.conc")).findFirst()).get();
        for (var method : engine.getDeclaredMethods()) {
            method.setAccessible(true); // REFUSED
        }
    }
}
