/**
 * What a server remembers so that the door need not ask the store, and what it tells those who watch.
 *
 * <p>Memory here is only ever a guess that spares a read: the store's unique keys decide. It moves by the CDI events of
 * {@link app.checkin.domain.Changes}. May import {@code domain}, {@code store} and {@code config}.
 */
package app.checkin.live;
