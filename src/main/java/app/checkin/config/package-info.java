/**
 * Every setting in one documented class, and the producers of the clock, of randomness and of the connection to
 * Redis.
 *
 * <p>Nothing else reads the environment. May import {@code domain}.
 */
package app.checkin.config;
