package app.checkin.lock;

/** How a server stands to the writer's lease. */
enum LeaseStanding {
    /** The lease was not looked at yet. */
    UNKNOWN,
    /** The store is this server's own: nobody else can be the writer. */
    ALONE,
    /** It is ours. */
    HELD,
    /** Another single-instance server has it. */
    REFUSED,
    /** Given up to servers in strict mode. */
    HANDED_OVER,
    /** We are in strict mode, and somebody still has it. */
    STRICT_WAITS,
    /** We are in strict mode, and nobody has it. */
    STRICT;

    boolean mayWrite() {
        return this == ALONE || this == HELD || this == STRICT;
    }

    /** @return who is the writer, as a sentence */
    String sentence(String me, String owner) {
        return switch (this) {
            case ALONE -> "This server, " + me + ", has a store of its own and is its only writer.";
            case HELD -> "This server, " + me + ", is the writer.";
            case REFUSED -> owner + " is the writer, and this is " + me
                    + ". Where more than one server writes, set DISTRIBUTED_LOCK_MODE to strict on all of them.";
            case HANDED_OVER -> "Servers in strict mode have taken over from " + me + ", which is in single-instance mode.";
            case STRICT_WAITS -> owner + " is still the writer and gives it up within seconds.";
            case STRICT -> "Every server in strict mode writes.";
            case UNKNOWN -> "It is not known yet who is the writer.";
        };
    }
}
