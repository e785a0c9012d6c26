// A recursive task that forks one half and computes the other.
static class Sum extends RecursiveTask<Integer> {
    final int[] numbers;
    final int from;
    final int to;

    Sum(int[] numbers, int from, int to) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    @Override
    protected Integer compute() {
        if (to - from == 1) return numbers[from];
        int middle = (from + to) / 2;
        Sum left = new Sum(numbers, from, middle);
        left.fork();
        return new Sum(numbers, middle, to).compute() + left.join();
    }
}

void main() {
    int[] numbers = {1, 2, 3};
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
        IO.println("sum: " + pool.invoke(new Sum(numbers, 0, numbers.length)));
    }
}
