package app.checkin.service;

import app.checkin.domain.Scan;

/**
 * A scan that is in the store.
 *
 * @param scan as stored
 * @param replayed whether it was there before, made by the same nonce
 */
record Recorded(Scan scan, boolean replayed) {
}
