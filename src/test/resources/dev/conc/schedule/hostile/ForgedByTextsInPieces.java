// The same, with a name that is put together while the program runs.
void main() throws Exception {
    String part = new StringBuilder("hcs.cnoc.ved").reverse().toString();
    Class<?> engine = Class.forName(part + "edule.machine.Machine"); // REFUSED dev.conc.schedule.machine.Machine
    IO.println(engine);
}
