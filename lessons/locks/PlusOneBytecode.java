// Reads its own class file and shows what count += 1 became.
import module java.base;

public class PlusOneBytecode {
    static int count = 0;

    static void plusOne() {
        count += 1;
    }

    static String meaning(Instruction instruction) {
        return switch (instruction) {
            case FieldInstruction f when f.opcode() == Opcode.GETSTATIC
                    -> "read " + f.name();
            case FieldInstruction f -> "write " + f.name();
            case ConstantInstruction c -> "take the constant "
                    + c.constantValue();
            case OperatorInstruction o -> "add";
            default -> "return";
        };
    }

    static void main() throws IOException {
        String file = PlusOneBytecode.class.getSimpleName() + ".class";
        byte[] bytes;
        try (var in = PlusOneBytecode.class.getResourceAsStream(file)) {
            bytes = in.readAllBytes();
        }
        for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
            if (!method.methodName().equalsString("plusOne")) continue;
            for (CodeElement element : method.code().orElseThrow()) {
                if (element instanceof Instruction instruction) {
                    IO.println("%-10s %s".formatted(
                            instruction.opcode(), meaning(instruction)));
                }
            }
        }
    }
}
