package app.checkin.spreadsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text of a workbook's cell as a person sees it: a formula's last value, numbers without a needless {@code .0},
 * dates as {@code 2026-12-04}, ids with their leading zeros.
 */
final class CellValue {

    private static final int FIRST_DATE_FORMAT = 14;
    private static final int LAST_DATE_FORMAT = 22;
    private static final int FIRST_DURATION_FORMAT = 45;
    private static final int LAST_DURATION_FORMAT = 47;
    private static final long DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0).toLocalDate().toEpochDay();
    private static final long DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0).toLocalDate().toEpochDay();
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(ChronoUnit.DAYS.getDuration().toSeconds());

    private final long dayZero;

    CellValue(boolean from1904) {
        dayZero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(number) : number(number, cell.getDataFormatString());
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        boolean told = value != null && cell.getType() != CellType.ERROR;
        return told ? CellText.tidy(cut(escapes(value.toString()))) : "";
    }

    /** @return why the cell has no value, as a sentence that says what to do */
    Optional<String> fault(Cell cell) {
        String at = "Cell " + cell.getAddress();
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#")) {
            return Optional.of(at + " shows the error " + raw + ". Correct it or type the value itself.");
        }
        if (cell.getType() == CellType.FORMULA && raw == null) {
            return Optional.of(at + " is a formula without a value. Open the file in a spreadsheet program and save it, or type the value itself.");
        }
        return Optional.empty();
    }

    private String number(BigDecimal number, String format) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        boolean padded = format != null && !format.isEmpty() && format.chars().allMatch(c -> c == '0');
        return padded ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
    }

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        boolean built = id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT || id >= FIRST_DURATION_FORMAT && id <= LAST_DURATION_FORMAT;
        String format = cell.getDataFormatString();
        // what is quoted, escaped or in brackets is not part of the pattern
        return built || format != null && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").matches("(?i).*[ymdhs].*");
    }

    private String date(BigDecimal serial) {
        try {
            BigDecimal day = new BigDecimal(serial.toBigInteger());
            long seconds = serial.subtract(day).multiply(SECONDS_OF_DAY).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
            LocalDateTime time = LocalDateTime.of(java.time.LocalDate.ofEpochDay(dayZero + day.longValueExact()), LocalTime.MIDNIGHT)
                    .plusSeconds(seconds);
            if (day.signum() == 0) {
                return time.toLocalTime().toString();
            }
            return seconds == 0 ? time.toLocalDate().toString() : time.toString().replace('T', ' ');
        } catch (ArithmeticException | DateTimeException notADate) {
            return serial.toPlainString();
        }
    }

    private static String cut(String text) {
        return text.length() > DelimitedReader.MAX_CELL ? text.substring(0, DelimitedReader.MAX_CELL) : text;
    }

    /** Excel writes characters that XML cannot hold as {@code _x000D_}. */
    private static String escapes(String text) {
        return text.contains("_x000") ? text.replaceAll("_x000[0-9A-Fa-f]_", " ") : text;
    }
}
