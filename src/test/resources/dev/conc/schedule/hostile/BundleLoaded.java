void main() {
    IO.println(java.util.ResourceBundle.getBundle("dev.conc.ui.messages")); // REFUSED ResourceBundle
}
