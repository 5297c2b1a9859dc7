package app.checkin.live;

/**
 * The figures of one check-in list.
 *
 * @param expected people with a place whom the list admits; while there are none, as many as the event expects
 * @param checkedIn different people who were let in, those taken back not counted
 * @param inside people who are in now
 * @param denied refused scans
 * @param lastMinute people let in during the last 60 seconds
 */
public record ListStatus(int expected, int checkedIn, int inside, int denied, int lastMinute) {
}
