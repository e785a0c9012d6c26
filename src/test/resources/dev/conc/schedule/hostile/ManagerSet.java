void main() {
    System.setSecurityManager(null); // REFUSED System.setSecurityManager
}
