import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;
class DatesAndIdentifiers {
    public static void main(String[] arguments) { // PRINTS 2026-01-31 36 true de 1.50
        IO.print(LocalDate.of(2026, 1, 1).plusDays(30).format(DateTimeFormatter.ISO_DATE) + " ");
        IO.print(UUID.randomUUID().toString().length() + " ");
        IO.print(Duration.ofMinutes(1).equals(Duration.ofSeconds(60)) + " ");
        IO.println(Locale.GERMAN.getLanguage() + " " + String.format(Locale.US, "%.2f", 1.5));
    }
}
