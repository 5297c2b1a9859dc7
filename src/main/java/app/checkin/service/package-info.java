/**
 * The use cases, one class per job: what an organizer, a phone or a script may ask for.
 *
 * <p>May import {@code domain}, {@code store}, {@code lock}, {@code live}, {@code config}, {@code paper}, {@code spreadsheet}, {@code matching}
 * and {@code archive}.
 */
package app.checkin.service;
