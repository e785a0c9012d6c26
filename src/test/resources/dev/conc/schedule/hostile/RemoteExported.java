interface Far extends java.rmi.Remote { // REFUSED@0
}
class RemoteExported implements Far {
    public static void main(String[] arguments) { IO.println("fine"); }
}
