//PREVIEW
// Two subtasks, of which the first that succeeds gives the result.
void main() throws InterruptedException {
    try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<String>anySuccessfulResultOrThrow())) {
        scope.fork(() -> "mirror");
        scope.fork(() -> "origin");
        IO.println(scope.join());
    }
}
