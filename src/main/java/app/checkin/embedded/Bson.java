package app.checkin.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * Values as bytes: the type byte of BSON, then the value as BSON writes it. Each decoding makes new objects, so
 * whoever changes what it read changes a copy.
 */
final class Bson {

    private static final int USUAL_BYTES = 512;

    private Bson() {
    }

    /** The bytes of a value; a missing one is encoded as null. */
    static byte[] encode(Object value) {
        Object present = value instanceof Missing ? null : value;
        byte type = BsonEncoder.determineType(present);
        ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
        buffer.writeByte(type);
        BsonEncoder.encodeValue(type, present, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    /** The value of bytes that {@link #encode} made; null comes back as missing. */
    static Object decode(byte[] bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        return Missing.ofNullable(BsonDecoder.decodeValue(buffer.readByte(), buffer));
    }
}
