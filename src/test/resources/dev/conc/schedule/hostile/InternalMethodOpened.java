void main() throws Exception {
    for (var method : Thread.class.getDeclaredMethods()) {
        if (method.getName().equals("currentCarrierThread")) {
            IO.println(method.trySetAccessible()); // REFUSED Thread.currentCarrierThread
        }
    }
}
