package app.checkin.archive;

import app.checkin.domain.ArchivePart;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The last entry of an archive: what the others must be.
 *
 * @param event id of the event
 * @param parts each one's count and hash
 */
record Manifest(String event, Map<ArchivePart, Sum> parts) {

    /** The format that is written and read. */
    static final int VERSION = 1;
    /** Its name in the zip. */
    static final String FILE = "manifest.json";

    private static final String FORMAT = "checkin-archive";

    /** What a part must come to.
     *  @param count of lines
     *  @param sha256 of all its bytes, hexadecimal */
    record Sum(long count, String sha256) {
    }

    byte[] bytes(String name, String at) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        parts.forEach((part, sum) -> all.add(part.file(), Json.createObjectBuilder().add("count", sum.count()).add("sha256", sum.sha256())));
        JsonObject json = Json.createObjectBuilder().add("format", FORMAT).add("version", VERSION).add("event", event).add("name", name)
                .add("at", at).add("parts", all).build();
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableArchive when it is none, or of another version */
    static Manifest read(byte[] bytes) {
        try {
            JsonObject json = Json.createReader(new ByteArrayInputStream(bytes)).readObject();
            if (!FORMAT.equals(json.getString("format", ""))) {
                throw new UnreadableArchive(UnreadableArchive.Why.FOREIGN, "");
            }
            if (json.getJsonNumber("version").longValueExact() != VERSION) {
                throw new UnreadableArchive(UnreadableArchive.Why.OTHER_VERSION, json.get("version").toString());
            }
            Map<ArchivePart, Sum> parts = new EnumMap<>(ArchivePart.class);
            for (ArchivePart part : ArchivePart.values()) {
                JsonObject sum = json.getJsonObject("parts").getJsonObject(part.file());
                parts.put(part, new Sum(sum.getJsonNumber("count").longValueExact(), sum.getString("sha256")));
            }
            return new Manifest(json.getString("event"), parts);
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException odd) {
            throw new UnreadableArchive(UnreadableArchive.Why.ALTERED, FILE);
        }
    }
}
