package app.checkin.domain;

/**
 * What the admission rules need to know of a participant; the browser knows no more than this.
 *
 * @param category empty where the participant has none
 * @param status whether the participant has a place
 * @param barred whether the participant may not enter
 */
public record Holder(String category, Status status, boolean barred) {
}
