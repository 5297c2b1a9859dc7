package app.checkin.archive;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive taken apart, changed, and packed again: as an accident or as somebody with bad intent would. */
public final class Repacked {

    private static final String MANIFEST = "manifest.json";

    private final Map<String, String> entries = new LinkedHashMap<>();

    /** @param archive as it was written */
    public Repacked(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the text of an entry */
    public String text(String name) {
        return entries.get(name);
    }

    /** Changes an entry, or makes one. */
    public Repacked with(String name, UnaryOperator<String> change) {
        entries.put(name, change.apply(entries.getOrDefault(name, "")));
        return this;
    }

    /** Changes every entry. */
    public Repacked everywhere(String from, String to) {
        entries.replaceAll((name, text) -> text.replace(from, to));
        return this;
    }

    /** Takes an entry out. */
    public Repacked without(String name) {
        entries.remove(name);
        return this;
    }

    /** Makes the manifest say what is there now. */
    public Repacked signed() {
        JsonObjectBuilder parts = Json.createObjectBuilder();
        entries.forEach((name, text) -> {
            if (!name.equals(MANIFEST)) {
                String sha = HexFormat.of().formatHex(ArchiveWriter.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
                parts.add(name, Json.createObjectBuilder().add("count", text.lines().count()).add("sha256", sha));
            }
        });
        String before = entries.remove(MANIFEST);
        entries.put(MANIFEST, before.substring(0, before.indexOf("\"parts\"")) + "\"parts\":" + parts.build() + "}");
        return this;
    }

    /** @return the zip */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
