/**
 * What whoever runs the system needs: the start and its banner, readiness and health.
 *
 * <p>May import {@code domain}, {@code store}, {@code lock}, {@code live}, {@code config}, {@code problem}, {@code security} and
 * {@code paper}.
 */
package app.checkin.ops;
