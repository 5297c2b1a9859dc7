/**
 * What whoever runs the system needs: the start and its banner, the end without a gap, readiness, health and metrics.
 *
 * <p>May import {@code domain}, {@code store}, {@code lock}, {@code live}, {@code config}, {@code service}, {@code problem}, {@code security} and
 * {@code paper}.
 */
package app.checkin.ops;
