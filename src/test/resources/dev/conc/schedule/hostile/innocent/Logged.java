import java.util.logging.*;
class Logged {
    private static final Logger LOG = Logger.getLogger(Logged.class.getName());
    public static void main(String[] arguments) { // PRINTS kept 1 INFO one
        var kept = new StringBuilder();
        LOG.setUseParentHandlers(false);
        LOG.addHandler(new Handler() {
            @Override public void publish(LogRecord entry) { kept.append(entry.getLevel()).append(' ').append(entry.getMessage()); }
            @Override public void flush() { }
            @Override public void close() { }
        });
        LOG.fine("not this");
        LOG.log(Level.INFO, "one");
        IO.println("kept " + LOG.getHandlers().length + " " + kept);
    }
}
