/**
 * The store: JNoSQL repositories for everyday reads and uncontended edits, the driver where one write must decide.
 *
 * <p>One {@code MongoClient} serves everything. Entities and documents live here, so that {@code domain} stays free of
 * frameworks; what leaves this package is of {@code domain}. May import {@code domain}, {@code config} and
 * {@code embedded}.
 */
package app.checkin.store;
