/**
 * What a server remembers so that the door need not ask the store, what it tells those who watch, and how it hears of what
 * other servers change.
 *
 * <p>Memory here is only ever a guess that spares a read: the store's unique keys decide. It moves by the CDI events of
 * {@link app.checkin.domain.Changes}, those made here and those that {@link app.checkin.live.LiveChannel} brings from other
 * servers; while it may have missed one, memory is not believed. May import {@code domain}, {@code json}, {@code store} and
 * {@code config}.
 */
package app.checkin.live;
