/**
 * The embedded store: a MongoDB server in this process, over one file in the data folder, for a laptop or a single pod.
 *
 * <p>{@link app.checkin.embedded.EmbeddedStore} is the way in; everything else serves its promise that a write is
 * answered only when it is on disk, and that no crash parts a document from its unique keys. mongo-java-server speaks
 * the protocol and knows the query language, H2's MVStore keeps sorted maps in a file, and the classes here join the
 * two: {@code Stored*} is what is kept, {@code DurableBackend}, {@code Gate} and {@code GroupCommit} are when it is
 * safe. May import {@code domain} and nothing else of ours.
 */
package app.checkin.embedded;
