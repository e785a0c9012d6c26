class ReservedNameFound {
    static int n = 1;
    public static void main(String[] arguments) throws Exception {
        var reset = ReservedNameFound.class.getDeclaredMethod("conc" + '$' + "reset".strip());
        reset.invoke(null); // REFUSED conc$reset
    }
}
