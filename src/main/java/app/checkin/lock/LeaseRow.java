package app.checkin.lock;

/**
 * The writer's lease as the store has it.
 *
 * @param owner host name and start of who has it; empty for nobody
 * @param beat grows while the owner lives
 * @param handover grows while servers in strict mode are about
 */
record LeaseRow(String owner, long beat, long handover) {

    /** Nobody ever had it. */
    static final LeaseRow NONE = new LeaseRow("", 0, 0);

    boolean isFree() {
        return owner.isEmpty();
    }
}
