import java.security.*;
import java.util.*;
import java.util.zip.*;
class DigestsAndSums {
    public static void main(String[] arguments) throws Exception { // PRINTS ba7816bf YWJj 352441c2
        IO.print(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("abc".getBytes())).substring(0, 8) + " ");
        IO.print(Base64.getEncoder().encodeToString("abc".getBytes()) + " ");
        CRC32 sum = new CRC32();
        sum.update("abc".getBytes());
        IO.println(Long.toHexString(sum.getValue()));
    }
}
