package dev.vignette.story.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rows of a CSV file (RFC 4180). Where the header needs it, semicolons or tabs part the
/// fields, as spreadsheets write them in many countries.
final class CsvRows {

    private static final Pattern AT_LINE = Pattern.compile("\\(record starting at line (\\d+)\\)");

    private final List<String> header;

    private CsvRows(List<String> header) {
        this.header = header;
    }

    static List<Row> of(String text) throws Refusal {
        try {
            return read(text);
        } catch (CsvParseException broken) {
            throw new Refusal(explained(String.valueOf(broken.getMessage())));
        }
    }

    private static List<Row> read(String text) throws Refusal {
        var records = reader(text).iterator();
        if (!records.hasNext()) {
            throw new Refusal("The CSV is empty. Its first line names the columns.");
        }
        var rows = new CsvRows(header(records.next()));
        var read = new ArrayList<Row>();
        while (records.hasNext()) {
            var row = records.next();
            if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                read.add(rows.row(row));
            }
        }
        if (read.isEmpty()) {
            throw new Refusal("The CSV has a header but no rows; each row is a scene.");
        }
        return read;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text.stripLeading().lines().findFirst().orElse("")))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private static char separator(String header) {
        for (char separator : new char[] {',', ';', '\t'}) {
            var names = new HashSet<String>();
            for (var cell : header.split(Pattern.quote(String.valueOf(separator)), 1000)) {
                names.add(name(cell.replace("\"", "")));
            }
            if (names.contains("prompt") || names.contains("text")) {
                return separator;
            }
        }
        return ',';
    }

    private static List<String> header(CsvRecord first) throws Refusal {
        var header = first.getFields().stream().map(CsvRows::name).toList();
        if (!header.contains("prompt") && !header.contains("text")) {
            throw new Refusal(Row.lacking("The header of the CSV", header));
        }
        for (var column : Row.COLUMNS) {
            if (header.indexOf(column) != header.lastIndexOf(column)) {
                throw new Refusal(
                        "The header of the CSV names the column %s twice.".formatted(column));
            }
        }
        return header;
    }

    private Row row(CsvRecord row) throws Refusal {
        if (row.getFieldCount() > header.size()) {
            throw new Refusal(
                    "Line %d: the row has %d fields, the header %d. A field with a comma in it stands in quotation marks."
                            .formatted(
                                    row.getStartingLineNumber(),
                                    row.getFieldCount(),
                                    header.size()));
        }
        var fields = new LinkedHashMap<String, String>();
        for (int column = 0; column < row.getFieldCount(); column++) {
            if (!row.getField(column).isBlank()) {
                fields.put(header.get(column), row.getField(column));
            }
        }
        return new Row(row.getStartingLineNumber(), fields);
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static String explained(String message) {
        var at = AT_LINE.matcher(message);
        var what = at.replaceAll("").strip();
        at.reset();
        return (at.find() ? "Line " + at.group(1) : "The CSV")
                + ": this is not sound CSV ("
                + what
                + "). A field with quotation marks in it stands in quotation marks, and its own are doubled.";
    }
}
