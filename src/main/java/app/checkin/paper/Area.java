package app.checkin.paper;

/**
 * A rectangle on a page, in millimetres from its top left corner.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Area(double x, double y, double width, double height) {
}
