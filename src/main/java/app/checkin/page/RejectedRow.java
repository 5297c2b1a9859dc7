package app.checkin.page;

import java.util.List;

/**
 * A row that cannot be used yet.
 *
 * @param line in the file
 * @param reason why, and what to do
 * @param cells that may have to do with it
 */
public record RejectedRow(int line, String reason, List<Cell> cells) {

    /**
     * A cell to correct.
     *
     * @param name of its form field
     * @param label what it holds
     * @param text what stands there
     */
    public record Cell(String name, String label, String text) {
    }
}
