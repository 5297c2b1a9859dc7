package app.checkin.domain;

import java.util.Set;

/**
 * What one checks in to: "Entrance", "Day 2", "Lunch".
 *
 * @param id unguessable, never reused
 * @param event id of the event
 * @param name what staff call it
 * @param rules who, when, how often, how many
 */
public record CheckInList(String id, String event, String name, Rules rules) {

    /**
     * @param categories who may enter; empty for everyone
     * @param window when
     * @param policy how often
     * @param capacity how many may be in at once; 0 for no limit
     */
    public record Rules(Set<String> categories, Window window, Policy policy, int capacity) {

        /** Everyone, once, at any time: what a new list has. */
        public static final Rules OPEN = new Rules(Set.of(), Window.ALWAYS, Policy.ONCE, 0);

        /** Keeps an own copy of the categories.
         *  @throws InvalidInput for a negative capacity */
        public Rules {
            categories = Set.copyOf(categories);
            if (capacity < 0) {
                throw new InvalidInput("A capacity is a number from 1, or 0 for no limit.");
            }
        }

        /** @return the same list with its category and window open to everybody, as an override has it */
        public Rules open() {
            return new Rules(Set.of(), Window.ALWAYS, policy, capacity);
        }

        /** @return the same list at another event's time */
        public Rules moved(Event.Schedule from, Event.Schedule to) {
            return new Rules(categories, window.moved(from, to), policy, capacity);
        }

        /** @return whether this category may enter */
        public boolean admits(String category) {
            return categories.isEmpty() || categories.contains(category);
        }
    }
}
