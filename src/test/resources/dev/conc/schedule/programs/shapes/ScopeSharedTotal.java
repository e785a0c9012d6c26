//PREVIEW
// Subtasks that add to a shared variable: a scope orders them before its join, not among themselves.
int total = 0;

void main() throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> { total += 1; });
        scope.fork(() -> { total += 2; });
        scope.join();
    }
    IO.println("total: " + total);
}
