package app.checkin.lock;

/**
 * A lock while somebody has it.
 *
 * @param release gives it back
 */
public record Hold(Runnable release) implements AutoCloseable {

    @Override
    public void close() {
        release.run();
    }
}
