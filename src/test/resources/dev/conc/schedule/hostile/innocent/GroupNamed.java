class GroupNamed {
    public static void main(String[] arguments) throws Exception { // PRINTS workers
        Thread other = new Thread(new ThreadGroup("workers"), () -> { });
        IO.println(other.getThreadGroup().getName());
    }
}
