/**
 * Every setting in one documented class, and the producers of the clock and of randomness.
 *
 * <p>Nothing else reads the environment. May import {@code domain}.
 */
package app.checkin.config;
