import java.util.List;

class ParallelSum {
    public static void main(String[] args) {
        System.out.println(List.of(1, 2, 3, 4).parallelStream().mapToInt(each -> each * each).sum());
    }
}
