interface Plugin { String name(); }
class Good implements Plugin { public String name() { return "good"; } }
class PluginByName {
    public static void main(String[] arguments) throws Exception { // PRINTS good good
        String name = "Go".concat("od");
        IO.print(((Plugin) Class.forName(name).getDeclaredConstructor().newInstance()).name() + " ");
        IO.println(((Plugin) Thread.currentThread().getContextClassLoader().loadClass("Good").getDeclaredConstructor().newInstance()).name());
    }
}
