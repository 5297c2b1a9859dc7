/**
 * Several servers on one store, and what happens to them: killed, frozen, slowed, cut off. {@link app.checkin.cluster.Cluster}
 * starts them, {@link app.checkin.cluster.Client} asks them and notes what it was told, and
 * {@link app.checkin.cluster.HistoryChecker} holds those notes against the store.
 */
package app.checkin.cluster;
