package app.checkin.json;

import app.checkin.domain.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads JSON texts. */
public final class JsonText {

    private JsonText() {
    }

    /** @param bytes a request's body
     *  @return the object it is
     *  @throws InvalidInput when it is broken, or anything but an object, saying where */
    public static JsonObject object(byte[] bytes) {
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new InvalidInput("The request is empty. Send a JSON object.");
        }
        JsonValue value = value(text);
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new InvalidInput("Send a JSON object in braces, not " + Kind.of(value) + ".");
        }
        return value.asJsonObject();
    }

    private static JsonValue value(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                parser.next();
            }
            return value;
        } catch (JsonParsingException broken) {
            throw new InvalidInput("The JSON is broken at line " + broken.getLocation().getLineNumber() + ", column "
                    + broken.getLocation().getColumnNumber() + ". Correct it there and send it again.");
        } catch (RuntimeException broken) {
            // the parser has no exception of its own for nesting that is too deep
            throw new InvalidInput("The JSON is broken or nested too deeply. Correct it and send it again.");
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInput("The text is not UTF-8. Send JSON in UTF-8.");
        }
    }
}
