package app.checkin.paper;

/**
 * How a line looks.
 *
 * @param width in millimetres
 * @param grey 0 is black, 1 is white
 */
record Line(double width, float grey) {

    /** Only guides the eye. */
    static final Line FAINT = new Line(0.15, 0.7f);
    /** Is to be seen: boxes to tick, marks to cut along. */
    static final Line FINE = new Line(0.2, 0.2f);
    /** The outline of a picture. */
    static final Line FIRM = new Line(0.5, 0);
}
