void main() {
    javax.swing.JOptionPane.showMessageDialog(null, "here"); // REFUSED JOptionPane
}
