/**
 * Who may do something now, on whichever server: {@link app.checkin.lock.Locked}, its interceptor, the two kinds of
 * {@link app.checkin.lock.Locks}, and the writer's lease.
 *
 * <p>No promise of the door rests on a lock: the store's unique keys decide. Locks keep calls from meeting there, and keep
 * long work of an organizer from being done twice at once; {@code docs/locking.md} says what each mode promises. May
 * import {@code domain} and {@code config}.
 */
package app.checkin.lock;
