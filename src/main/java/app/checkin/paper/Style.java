package app.checkin.paper;

/**
 * How text looks.
 *
 * @param size in points
 * @param bold whether it is set in the heavier of the two weights
 * @param grey 0 is black, 1 is white
 */
record Style(double size, boolean bold, float grey) {

    /** Millimetres of one point. */
    static final double POINT = 25.4 / 72;

    private static final float QUIET_GREY = 0.35f;
    private static final double LEADING = 1.25;

    /** @return black, of the lighter weight */
    static Style of(double size) {
        return new Style(size, false, 0);
    }

    Style heavy() {
        return new Style(size, true, grey);
    }

    /** @return in the grey of captions, which is 6:1 on white */
    Style quiet() {
        return grey(QUIET_GREY);
    }

    Style grey(float other) {
        return new Style(size, bold, other);
    }

    Style sized(double other) {
        return new Style(other, bold, grey);
    }

    /** @return millimetres from one baseline to the next */
    double line() {
        return size * LEADING * POINT;
    }
}
