class Left {
    static final Right OTHER = new Right();
    static int number = 1;
}

class Right {
    static final Left OTHER = new Left();
    static int number = 2;
}

class InitialisersCross {
    public static void main(String[] arguments) throws InterruptedException {
        Thread one = new Thread(() -> System.out.println(Left.number));
        Thread two = new Thread(() -> System.out.println(Right.number));
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
