// A package, nested classes and a record: accesses in all classes of the program count.
package shop.stock;

public class PackageAndNested {
    static class Shelf {
        private int items = 10;

        void sell(Order order) {
            items -= order.amount();
        }
    }

    record Order(int amount) {}

    public static void main(String... args) throws InterruptedException {
        Shelf shelf = new Shelf();
        Thread a = new Thread(() -> shelf.sell(new Order(1)));
        Thread b = new Thread(() -> shelf.sell(new Order(2)));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println("items: " + shelf.items);
    }
}
